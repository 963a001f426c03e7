declare module 'fs-native-extensions' {
  /** Takes the kernel's lock on the whole file; false where another process holds it. The lock ends with the descriptor. */
  export function tryLock(fd: number): boolean;
}
