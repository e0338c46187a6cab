// The operations of the API as data: the routes of the site, docs/api.md, the readable page and OpenAPI all come from
// this one list.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "service/record.hpp"

namespace willai::service {

enum class Method : unsigned char { get, post };
enum class In : unsigned char { path, query };
enum class Must : bool { no, yes };

struct Parameter {
  std::string_view name;
  In in;
  Must must;
  Kind kind;  // text or whole
  std::string_view says;
  std::string_view example;
};

// How an answer is laid out.
enum class Layout : unsigned char {
  one,     // the columns of its schema, with edition and citation
  list,    // items, how many there are in all and where the next page is, with edition and citation
  free,    // a document with a schema of its own
};

// A body in JSON.
struct BodyInfo {
  std::string_view says;
  std::string_view schema;   // JSON Schema
  std::string_view example;  // JSON
};

struct Operation {
  std::string_view id;  // "listProfessions"
  Method method = Method::get;
  std::string_view path{};
  std::string_view tag{};
  std::string_view summary{};  // no full stop
  std::string_view says{};
  std::vector<Parameter> parameters{};
  BodyInfo body{};
  Layout layout = Layout::one;
  const Schema* answer = nullptr;   // of the one, or of each item
  std::vector<ColumnInfo> beside{};  // fields beside the schema's own: "query", "confident"
  bool has_csv = false;             // the same list as CSV under the address with ".csv"
  bool is_limited = false;          // counts against the limit of a network
};

struct Tag {
  std::string_view name;
  std::string_view says;
};

const std::vector<Operation>& operations();
std::span<const Tag> tags();

// Null when there is none.
const Operation* find_operation(std::string_view id);

}  // namespace willai::service
