#include "store/sql.hpp"

#include <charconv>

namespace willai::store {

std::string text_of(const SqlValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const auto* number = std::get_if<long long>(&value);
  return number ? std::to_string(*number) : "";
}

long long number_of(const SqlValue& value) {
  if (const auto* number = std::get_if<long long>(&value)) return *number;
  long long number = 0;
  if (const auto* text = std::get_if<std::string>(&value))
    std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

Result<Transaction> Transaction::begin(SqlConnection& sql) {
  TRY(sql.run(sql.begin()));
  return Transaction(sql);
}

Transaction::~Transaction() {
  if (sql_) (void)sql_->run("ROLLBACK");
}

// The destructor rolls back a failed commit.
Result<> Transaction::commit() {
  TRY(sql_->run("COMMIT"));
  sql_ = nullptr;
  return Nothing{};
}

}  // namespace willai::store
