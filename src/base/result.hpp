// Outcomes that can happen. A function that may fail for a reason that a person can act on returns Result<T>;
// a bug aborts. An error has one sentence for that person.
//
//   Result<Date> parse_date(std::string_view text);
//   auto date = TRY(parse_date("2026-11-23"));   // returns the error to the caller
#pragma once

#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace willai {

enum class ErrorKind {
  invalid,    // the input is wrong; the message says what and where
  not_found,  // what was asked for does not exist
  conflict,   // it would overwrite or contradict something
  io,         // the disk, the network or the database failed
};

struct Error {
  ErrorKind kind = ErrorKind::invalid;
  std::string message;
};

struct [[nodiscard]] Nothing {};

// A union of our own: std::variant costs a compiler three times as long, and a Result is in nearly every header.
template <class T = Nothing>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)), ok_(true) {}
  Result(Error error) : error_(std::move(error)), ok_(false) {}
  Result(const Result& other)
    requires std::is_copy_constructible_v<T>
      : ok_(other.ok_) {
    if (ok_) std::construct_at(&value_, other.value_);
    else std::construct_at(&error_, other.error_);
  }
  Result(Result&& other) : ok_(other.ok_) {
    if (ok_) std::construct_at(&value_, std::move(other.value_));
    else std::construct_at(&error_, std::move(other.error_));
  }
  Result& operator=(Result other) {
    std::destroy_at(this);
    return *std::construct_at(this, std::move(other));
  }
  ~Result() {
    if (ok_) std::destroy_at(&value_);
    else std::destroy_at(&error_);
  }

  bool ok() const { return ok_; }
  explicit operator bool() const { return ok(); }

  // Aborts if this is an error; check ok() first.
  T& value() & {
    require(ok());
    return value_;
  }
  const T& value() const& {
    require(ok());
    return value_;
  }
  T&& value() && {
    require(ok());
    return std::move(value_);
  }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }

  // Aborts if this is a value.
  const Error& error() const {
    require(!ok());
    return error_;
  }

 private:
  static void require(bool condition) {
    if (!condition) std::abort();
  }
  union {
    T value_;
    Error error_;
  };
  bool ok_;
};

inline Error invalid(std::string message) { return {ErrorKind::invalid, std::move(message)}; }
inline Error not_found(std::string message) { return {ErrorKind::not_found, std::move(message)}; }
inline Error conflict(std::string message) { return {ErrorKind::conflict, std::move(message)}; }
inline Error io_error(std::string message) { return {ErrorKind::io, std::move(message)}; }

}  // namespace willai

// Takes the value of a Result, or returns its error from the enclosing function.
#define TRY(expression)                                                 \
  ({                                                                    \
    auto try_result_ = (expression);                                    \
    if (!try_result_.ok()) return ::willai::Error(try_result_.error()); \
    std::move(try_result_).value();                                     \
  })
