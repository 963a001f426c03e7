/** A document to begin with. */
export interface Example {
  name: string;
  query: string;
  /** JSON, as the editor has it; empty: none. */
  variables: string;
}

const FIRST_CALL = `# Asks a model, and writes a row.
mutation FirstCall {
  completion(
    input: {
      agentType: "explorer"
      prompt: "Say hello"
    }
  ) {
    text
    modelName
    totalTokens
    totalCost
    servedBy
  }
}
`;

const USAGE_BY_DAY = `# The last 30 days: by model, and by day.
query UsageByDay($timeZone: String!) {
  usageStats(filter: { range: LAST_30_DAYS }) {
    totals {
      calls
      totalTokens
      totalCost
      unpricedCalls
    }
    providers {
      name
      models {
        name
        totals {
          calls
          totalCost
        }
      }
    }
    series(bucket: DAY, timeZone: $timeZone) {
      start
      totals {
        calls
        totalCost
      }
    }
  }
}
`;

const LIVE_TAIL = `# Each new row as it is committed.
subscription LiveTail {
  logCreated {
    createdAt
    agentType
    modelName
    status
    totalTokens
    totalCost
    durationSeconds
  }
}
`;

/** @param timeZone IANA, for the days of the statistics. */
export function examplesFor(timeZone: string): readonly Example[] {
  return [
    { name: 'First call', query: FIRST_CALL, variables: '' },
    { name: 'Usage by day', query: USAGE_BY_DAY, variables: JSON.stringify({ timeZone }, null, 2) },
    { name: 'Live tail', query: LIVE_TAIL, variables: '' },
  ];
}
