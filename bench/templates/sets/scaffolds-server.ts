import { drawName, drawNoun, many, nameOf } from './names.ts';
import type { Kind } from './set.ts';

/** What people ask of a back end. */
export const SERVER_KINDS: Readonly<Record<string, Kind>> = {
  'nest controller': (draw) => {
    const name = drawName(draw);
    return {
      prompt: `Generate a NestJS controller for the ${name.pascal} entity`,
      response: `import { Controller, Get, Param } from '@nestjs/common';
import { ${name.pascal}Service } from './${name.kebab}.service';

@Controller('${many(name).kebab}')
export class ${name.pascal}Controller {
  constructor(private readonly ${name.camel}Service: ${name.pascal}Service) {}

  @Get(':id')
  findOne(@Param('id') id: string) {
    return this.${name.camel}Service.findOne(id);
  }
}
`,
    };
  },
  'rails model': (draw) => {
    const [name, owner] = [drawName(draw), drawName(draw)];
    return {
      prompt: `rails g model for "${name.spaced}", belongs to "${owner.spaced}"`,
      response: `class ${name.pascal} < ApplicationRecord
  belongs_to :${owner.snake}
end

class Create${many(name).pascal} < ActiveRecord::Migration[7.1]
  def change
    create_table :${many(name).snake} do |t|
      t.references :${owner.snake}, null: false, foreign_key: true
      t.timestamps
    end
  end
end
`,
    };
  },
  'django model': (draw) => {
    const [name, field, length] = [drawName(draw), drawName(draw), draw.of([32, 64, 100, 128, 200, 255])];
    return {
      prompt: `Django model ${name.pascal} with a char field ${field.snake} (max ${length})`,
      response: `from django.db import models


class ${name.pascal}(models.Model):
    ${field.snake} = models.CharField(max_length=${length})

    class Meta:
        db_table = "${name.snake}"
        verbose_name_plural = "${many(name).spaced}"

    def __str__(self):
        return self.${field.snake}
`,
    };
  },
  'express router': (draw) => {
    const [name, method] = [many(drawName(draw)), draw.of(['get', 'post', 'put', 'delete'])];
    return {
      prompt: `Express route: ${method.toUpperCase()} /${name.kebab}`,
      response: `router.${method}('/${name.kebab}', async (req, res) => {
  res.json(await ${name.camel}.${method}(req));
});
`,
    };
  },
  'finder method': (draw) => {
    const [name, field] = [drawName(draw), nameOf([drawNoun(draw)])];
    return {
      prompt: `Implement find${name.pascal}By${field.pascal} in the repository`,
      response: `async find${name.pascal}By${field.pascal}(${field.camel}: string): Promise<${name.pascal} | null> {
  return this.${name.camel}Repository.findOne({ where: { ${field.camel} } });
}
`,
    };
  },
  'spring service': (draw) => {
    const [name, domain] = [drawName(draw), drawNoun(draw)];
    return {
      prompt: `Create a Spring service ${name.pascal}Service in package com.acme.${domain}`,
      response: `package com.acme.${domain};

import org.springframework.stereotype.Service;

@Service
public class ${name.pascal}Service {
    private final ${name.pascal}Repository ${name.camel}Repository;

    public ${name.pascal}Service(${name.pascal}Repository ${name.camel}Repository) {
        this.${name.camel}Repository = ${name.camel}Repository;
    }
}
`,
    };
  },
  'go handler': (draw) => {
    const name = drawName(draw);
    return {
      prompt: `Write a Go HTTP handler that returns one ${name.spaced} as JSON.`,
      response: `func handle${name.pascal}(w http.ResponseWriter, r *http.Request) {
	${name.camel}, err := store.${name.pascal}(r.Context(), r.PathValue("id"))
	if err != nil {
		http.Error(w, "no such ${name.spaced}", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(${name.camel})
}
`,
    };
  },
  'rust struct': (draw) => {
    const [name, fields] = [drawName(draw), draw.some(['id', 'label', 'rank', 'score', 'owner', 'width', 'colour'], 3)];
    return {
      prompt: `Rust struct ${name.pascal} with string fields ${fields[0]}, ${fields[1]} and ${fields[2]}`,
      response: `#[derive(Debug, Clone)]
pub struct ${name.pascal} {
    pub ${fields[0]}: String,
    pub ${fields[1]}: String,
    pub ${fields[2]}: String,
}
`,
    };
  },
  'python dataclass': (draw) => {
    const [name, first, second] = [drawName(draw), drawName(draw), drawName(draw)];
    return {
      prompt: `dataclass ${name.pascal}: ${first.snake} (int), ${second.snake} (str)`,
      response: `from dataclasses import dataclass


@dataclass(frozen=True)
class ${name.pascal}:
    ${first.snake}: int
    ${second.snake}: str
`,
    };
  },
  'environment setting': (draw) => {
    const [name, value] = [drawName(draw), draw.whole(1, 9_999)];
    return {
      prompt: `add a setting "${name.spaced}" with default ${value}`,
      response: `# .env\n${name.constant}=${value}\n\n# settings.ts\nexport const ${name.camel} = Number(process.env.${name.constant} ?? ${value});\n`,
    };
  },
};
