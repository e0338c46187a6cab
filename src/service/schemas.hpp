// The schemas of the API's answers, for OpenAPI and the documents.
#pragma once

#include <vector>

#include "service/operation.hpp"

namespace willai::service {

// Each schema that an operation names or that is inside such a one, by name.
std::vector<const Schema*> all_schemas();

// Into the object "components.schemas".
void write_schemas(api::JsonWriter& json);

// Of the whole answer, into an object that was begun.
void write_answer_schema(api::JsonWriter& json, const Operation& operation);

}  // namespace willai::service
