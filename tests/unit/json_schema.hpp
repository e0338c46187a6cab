// As much of JSON Schema as docs/schemas use: type, properties, required, additionalProperties, items, enum, minimum,
// maximum, minLength, maxLength, minItems, maxItems, oneOf, $ref to $defs.
//
//   CHECK(schema_fault(schema, document) == "");   // else "at /tasks/3/minutes: …"
#pragma once

#include <rapidjson/document.h>

#include <string>

namespace willai::test {

std::string schema_fault(const rapidjson::Document& schema, const rapidjson::Value& document);

}  // namespace willai::test
