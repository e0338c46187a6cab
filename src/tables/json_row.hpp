// A line of JSON as a row of a table: its members, each with its value as it was written, so that numbers keep their digits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/json_value.hpp"
#include "base/result.hpp"

namespace willai::tables {

struct Member {
  std::string name;
  std::string raw;  // the value as JSON
  api::JsonKind kind = api::JsonKind::null;
  std::string text;  // what a cell of a CSV table says: text without its quotes, "" for null, all else as JSON
};

// An error says why the line is no JSON object.
Result<std::vector<Member>> members_of(std::string_view line);

// "\"text\"": a string as JSON. What is no UTF-8 must not come here.
std::string as_json(std::string_view text);

// UTF-8 as it is; else the bytes as characters of Windows-1252, so that nothing is lost.
std::string readable(std::string_view bytes);

}  // namespace willai::tables
