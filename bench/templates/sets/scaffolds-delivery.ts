import { drawName, drawNoun, many, nameOf } from './names.ts';
import type { Kind } from './set.ts';

/** What people ask of tests, schemas and deployment. */
export const DELIVERY_KINDS: Readonly<Record<string, Kind>> = {
  'jest test': (draw) => {
    const [name, method] = [drawName(draw), draw.of(['save', 'load', 'remove', 'merge', 'split', 'close'])];
    return {
      prompt: `Write a failing Jest test for ${name.pascal}.${method}()`,
      response: `import { ${name.pascal} } from '../src/${name.kebab}';

describe('${name.pascal}', () => {
  it('should ${method}', () => {
    expect(new ${name.pascal}().${method}()).toBe(true);
  });
});
`,
    };
  },
  'kubernetes deployment': (draw) => {
    const [name, replicas, port] = [drawName(draw), draw.whole(1, 12), draw.whole(3_000, 9_999)];
    const isExposed = draw.share() < 0.3;
    return {
      prompt: `k8s deployment for ${name.kebab}, ${replicas} replicas, port ${port}${isExposed ? ', plus a service' : ''}`,
      response: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name.kebab}
spec:
  replicas: ${replicas}
  template:
    spec:
      containers:
        - name: ${name.kebab}
          image: registry.local/${name.kebab}:latest
          ports: [{ containerPort: ${port} }]
${isExposed ? `---\napiVersion: v1\nkind: Service\nmetadata:\n  name: ${name.kebab}\nspec:\n  ports: [{ port: ${port} }]\n` : ''}`,
    };
  },
  'terraform bucket': (draw) => {
    const [name, region] = [drawName(draw), draw.of(['eu-central-1', 'us-east-1', 'ap-south-1'])];
    return {
      prompt: `Terraform: S3 bucket "${name.kebab}-data" in ${region}`,
      response: `provider "aws" {
  region = "${region}"
}

resource "aws_s3_bucket" "${name.snake}_data" {
  bucket = "${name.kebab}-data"
}
`,
    };
  },
  'graphql type': (draw) => {
    const [name, child] = [drawName(draw), drawName(draw)];
    return {
      prompt: `GraphQL type ${name.pascal} that has a list of ${child.pascal}`,
      response: `type ${name.pascal} {
  id: ID!
  ${many(child).camel}: [${child.pascal}!]!
}

extend type Query {
  ${name.camel}(id: ID!): ${name.pascal}
}
`,
    };
  },
  'protobuf message': (draw) => {
    const [name, version] = [drawName(draw), draw.whole(1, 9)];
    return {
      prompt: `Define a protobuf service for ${many(name).spaced}, API version ${version}`,
      response: `syntax = "proto3";
package ${name.snake}.v${version};

service ${name.pascal}Service {
  rpc List${many(name).pascal}(List${many(name).pascal}Request) returns (List${many(name).pascal}Response);
}
`,
    };
  },
  'prisma model': (draw) => {
    const [name, field] = [drawName(draw), drawName(draw)];
    return {
      prompt: `Prisma model for ${name.pascal}; unique field ${field.camel}`,
      response: `model ${name.pascal} {
  id        Int      @id @default(autoincrement())
  ${field.camel} String @unique
  createdAt DateTime @default(now())

  @@map("${many(name).snake}")
}
`,
    };
  },
  'make target': (draw) => {
    const [name, script] = [drawName(draw), drawName(draw)];
    return {
      prompt: `Makefile target ${name.kebab} that runs scripts/${script.snake}.sh`,
      response: `.PHONY: ${name.kebab}\n${name.kebab}:\n\tbash scripts/${script.snake}.sh\n`,
    };
  },
  'github workflow': (draw) => {
    const [name, hour] = [drawName(draw), draw.whole(0, 23)];
    return {
      prompt: `GitHub workflow "${name.title}" every day at ${hour}:00 UTC`,
      response: `name: ${name.title}
on:
  schedule:
    - cron: '0 ${hour} * * *'
jobs:
  ${name.kebab}:
    runs-on: ubuntu-latest
`,
    };
  },
  'http client': (draw) => {
    const [name, host] = [drawName(draw), nameOf([drawNoun(draw)])];
    return {
      prompt: `Typed client for https://api.${host.kebab}.example/v1/${many(name).kebab}`,
      response: `export async function list${many(name).pascal}(): Promise<${name.pascal}[]> {
  const response = await fetch('https://api.${host.kebab}.example/v1/${many(name).kebab}');
  return response.json();
}
`,
    };
  },
};
