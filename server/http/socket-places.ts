import type { Duplex } from 'node:stream';

/** How many sockets there may be. */
export interface Places {
  /** Takes one until the socket closes. False: there are enough, in all or of that address. */
  take(address: string, socket: Duplex): boolean;
}

export function createPlaces(most: { sockets: number; socketsAnAddress: number }): Places {
  const held = new Map<string, number>();
  let total = 0;
  return {
    take(address, socket) {
      const ofAddress = held.get(address) ?? 0;
      if (total >= most.sockets || ofAddress >= most.socketsAnAddress) return false;
      total += 1;
      held.set(address, ofAddress + 1);
      socket.once('close', () => {
        total -= 1;
        const left = held.get(address)! - 1;
        if (left === 0) held.delete(address);
        else held.set(address, left);
      });
      return true;
    },
  };
}
