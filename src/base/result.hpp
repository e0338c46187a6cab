// Outcomes that can happen. A function that may fail for a reason that a person can act on returns Result<T>;
// a bug aborts. An error has one sentence for that person.
//
//   Result<Date> parse_date(std::string_view text);
//   auto date = TRY(parse_date("2026-11-23"));   // returns the error to the caller
#pragma once

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <variant>

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

template <class T = Nothing>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Aborts if this is an error; check ok() first.
  T& value() & {
    require(ok());
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    require(ok());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    require(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }

  // Aborts if this is a value.
  const Error& error() const {
    require(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  static void require(bool condition) {
    if (!condition) std::abort();
  }
  std::variant<T, Error> state_;
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
