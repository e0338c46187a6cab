#include "service/record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/csv_cell.hpp"
#include "api/range_json.hpp"

namespace willai::service {
namespace {

bool is_wanted(std::span<const std::string> names, std::string_view name) {
  return names.empty() || std::ranges::find(names, name) != names.end();
}

void write_object(api::JsonWriter& json, const Record& record) {
  json.begin();
  write_fields(json, record);
  json.end();
}

struct InJson {
  api::JsonWriter& json;
  std::string_view name;

  void operator()(std::monostate) const { json.field_or_null(name, ""); }
  void operator()(bool value) const { json.boolean(name, value); }
  void operator()(long long value) const { json.integer(name, value); }
  void operator()(double value) const { json.number_or_null(name, api::four_decimals(value)); }
  void operator()(const std::string& value) const { json.field(name, value); }
  void operator()(const Estimate& range) const {
    json.begin(name).number_or_null("low", api::four_decimals(range.low.value()));
    json.number_or_null("value", api::four_decimals(range.value.value()));
    json.number_or_null("high", api::four_decimals(range.high.value())).end();
  }
  void operator()(const std::vector<std::string>& texts) const {
    json.list(name, texts, [&](const std::string& text) { json.text(text); });
  }
  void operator()(const std::vector<Record>& records) const {
    json.list(name, records, [&](const Record& record) { write_object(json, record); });
  }
  void operator()(const Part& part) const {
    json.begin(name);
    write_fields(json, part.one.front());
    json.end();
  }
};

std::string in_digits(double number) { return fmt::format("{}", api::four_decimals(number)); }

std::string joined_texts(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return api::csv_cell(all);
}

struct InCsv {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(long long value) const { return fmt::to_string(value); }
  std::string operator()(double value) const { return in_digits(value); }
  std::string operator()(const std::string& value) const { return api::csv_cell(value); }
  std::string operator()(const Estimate& range) const {
    return fmt::format("{},{},{}", in_digits(range.low.value()), in_digits(range.value.value()), in_digits(range.high.value()));
  }
  std::string operator()(const std::vector<std::string>& texts) const { return joined_texts(texts); }
  std::string operator()(const std::vector<Record>&) const { return ""; }
  std::string operator()(const Part&) const { return ""; }
};

bool has_column(const ColumnInfo& column) { return column.kind != Kind::part && column.kind != Kind::parts; }

void add_heading(std::string& line, const ColumnInfo& column) {
  if (!line.empty()) line += ',';
  if (column.kind == Kind::range) line += fmt::format("{0}_low,{0}_value,{0}_high", column.name);
  else line += column.name;
}

void add_value(std::string& line, const ColumnInfo& column, const Cell& value, bool is_first) {
  if (!is_first) line += ',';
  const bool is_gap = std::holds_alternative<std::monostate>(value);
  line += is_gap && column.kind == Kind::range ? ",," : std::visit(InCsv{}, value);
}

}  // namespace

Cell text_or_null(std::string_view text) { return text.empty() ? Cell() : Cell(std::string(text)); }
Cell number_or_null(const std::optional<double>& number) { return number ? Cell(*number) : Cell(); }
Cell whole_or_null(const std::optional<int>& number) { return number ? Cell(static_cast<long long>(*number)) : Cell(); }
Cell range_or_null(const std::optional<Estimate>& range) { return range ? Cell(*range) : Cell(); }

void write_fields(api::JsonWriter& json, const Record& record, std::span<const std::string> names) {
  for (const NamedCell& field : record.fields)
    if (is_wanted(names, field.name)) std::visit(InJson{json, field.name}, field.value);
}

std::string json_of(const Record& record) {
  api::JsonWriter json;
  write_object(json, record);
  return std::move(json).text();
}

std::string unknown_name(const Schema& schema, std::span<const std::string> names) {
  for (const std::string& name : names)
    if (std::ranges::find(schema.columns, name, &ColumnInfo::name) == schema.columns.end()) return name;
  return "";
}

std::string csv_of(const Schema& schema, std::span<const Record> records, std::span<const std::string> names) {
  std::string text;
  for (const ColumnInfo& column : schema.columns)
    if (has_column(column) && is_wanted(names, column.name)) add_heading(text, column);
  text += "\r\n";
  for (const Record& record : records) {
    bool is_first = true;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
      if (!has_column(schema.columns[i]) || !is_wanted(names, schema.columns[i].name)) continue;
      add_value(text, schema.columns[i], record.fields[i].value, is_first);
      is_first = false;
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace willai::service
