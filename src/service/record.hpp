// What the API says of one thing: named values, which become JSON or a line of CSV. A resource declares its columns once;
// records, the header of a table, `fields=` and the schemas of OpenAPI follow from that.
//
//   Resource<Source> sources{"Source", "Where data came from.", {{{"id", Kind::text, "its id"}, [](const Source& it, const Scene&) -> Cell { return it.id; }}}};
//   const Record record = sources.record(source, scene);
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "api/json_writer.hpp"
#include "domain/edition.hpp"
#include "domain/quantity.hpp"
#include "service/home.hpp"

namespace willai::service {

struct Record;

// One thing inside another.
struct Part {
  std::vector<Record> one;
};

// A value; std::monostate is null.
using Cell = std::variant<std::monostate, bool, long long, double, std::string, Estimate, std::vector<std::string>,
                          std::vector<Record>, Part>;

struct NamedCell {
  std::string_view name;
  Cell value;
};

struct Record {
  std::vector<NamedCell> fields{};
};

enum class Kind { text, address, date, flag, whole, number, range, texts, part, parts };
enum class Absent : bool { never, may_be };  // whether a value may be null

struct Schema;

struct ColumnInfo {
  std::string_view name;
  Kind kind;
  std::string_view says;  // for the documents; no full stop
  Absent absent = Absent::never;
  const Schema* of = nullptr;  // of a part, or of each of several
};

struct Schema {
  std::string_view name;  // "Profession"
  std::string_view says;
  std::vector<ColumnInfo> columns;
};

// What a record is made with.
struct Scene {
  const EditionFacts& facts;
  const Home& home;
};

template <class T>
struct Column {
  ColumnInfo info;
  Cell (*get)(const T& it, const Scene& scene);
};

template <class T>
class Resource {
 public:
  Resource(std::string_view name, std::string_view says, std::vector<Column<T>> columns) : columns_(std::move(columns)) {
    schema_ = {name, says, {}};
    for (const Column<T>& column : columns_) schema_.columns.push_back(column.info);
  }

  const Schema& schema() const { return schema_; }

  Record record(const T& it, const Scene& scene) const {
    Record made;
    made.fields.reserve(columns_.size());
    for (const Column<T>& column : columns_) made.fields.push_back({column.info.name, column.get(it, scene)});
    return made;
  }

  template <class Items>
  std::vector<Record> records(const Items& items, const Scene& scene) const {
    std::vector<Record> made;
    for (const auto& item : items) made.push_back(record(item, scene));
    return made;
  }

 private:
  std::vector<Column<T>> columns_;
  Schema schema_;
};

// "" is null.
Cell text_or_null(std::string_view text);
// Four decimals; absent is null.
Cell number_or_null(const std::optional<double>& number);
Cell whole_or_null(const std::optional<int>& number);
Cell range_or_null(const std::optional<Estimate>& range);

// The fields into an object that was begun; with `names`, those alone.
void write_fields(api::JsonWriter& json, const Record& record, std::span<const std::string> names = {});

// The record as an object.
std::string json_of(const Record& record);

// A column that `names` has and the schema does not; "" for none.
std::string unknown_name(const Schema& schema, std::span<const std::string> names);

// RFC 4180 with a header. A range becomes three columns, and texts one; parts have no column.
std::string csv_of(const Schema& schema, std::span<const Record> records, std::span<const std::string> names = {});

}  // namespace willai::service
