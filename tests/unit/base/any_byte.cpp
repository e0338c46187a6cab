#include "base/any_byte.hpp"

#include <doctest/doctest.h>

#include <string>

namespace any_byte_test {

using willai::any_byte;

namespace {

bool has_bracket(std::string_view text) {
  return any_byte(text, [](auto byte) { return (byte == '<') | (byte == '>'); });
}

}  // namespace

TEST_CASE("a byte of the kind is found at each place of texts of each length, and no other byte is taken for it") {
  for (std::size_t length = 0; length < 70; ++length) {
    CHECK_FALSE(has_bracket(std::string(length, '=')));
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, '=');
      text[at] = at % 2 == 0 ? '<' : '>';
      CHECK(has_bracket(text));
      CHECK_FALSE(has_bracket(std::string_view(text).substr(0, at)));
      CHECK_FALSE(has_bracket(std::string_view(text).substr(at + 1)));
    }
  }
}

TEST_CASE("bytes above 127 are not below 32") {
  const auto is_control = [](auto byte) { return byte < 0x20; };
  CHECK_FALSE(any_byte("“naïve” – 0.25–0.42 €, Łódź ÿ", is_control));
  CHECK(any_byte("“naïve” – 0.25–0.42 €,\nŁódź", is_control));
}

}  // namespace any_byte_test
