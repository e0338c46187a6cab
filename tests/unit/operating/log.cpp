// Lines of the log: whole, whatever they tell of, and never longer than a pipe takes at once.
#include "operating/log.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>

#include "base/text.hpp"

namespace operating_log_test {

using namespace willai::operating;

namespace {

constexpr std::size_t kMost = 4095;

std::string line_of(std::string_view sentence, const LogFields& fields, LogForm form) {
  return text_of({LogLevel::info, "request", sentence, fields, "2026-11-30T18:00:00.000Z"}, form);
}

std::string many(std::string_view text, int number) {
  std::string all;
  for (int i = 0; i < number; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a line that is too long has its longest values cut, and stays JSON with every field") {
  for (const std::string_view letter : {"a", "\"", "\n", "ä", "医", "😀", "\x01"})
    for (const int number : {1000, 4090, 50'000}) {
      CAPTURE(letter);
      CAPTURE(number);
      const LogFields fields{{"id", "7f3a"}, {"path", many(letter, number)}, {"status", 200LL}, {"milliseconds", 1.5}};
      for (const std::string& sentence : {std::string("short"), many(letter, number)}) {
        const std::string line = line_of(sentence, fields, LogForm::json);
        CHECK(line.size() <= kMost);
        rapidjson::Document json;
        REQUIRE_FALSE(json.Parse(line.c_str()).HasParseError());
        CHECK(json["status"].GetInt() == 200);
        CHECK(std::string(json["id"].GetString()) == "7f3a");
        CHECK(willai::is_utf8(json["path"].GetString()));
        CHECK(willai::is_utf8(json["message"].GetString()));
        const std::string text = line_of(sentence, fields, LogForm::text);
        CHECK(text.size() <= kMost);
        CHECK(willai::is_utf8(text));
        CHECK(text.ends_with(" status=200 milliseconds=1.5"));
      }
    }
}

TEST_CASE("no more is cut than has to be, and a mark says that something is missing") {
  const std::string line = line_of(many("a", 5000), {}, LogForm::json);
  CHECK(line.size() > kMost - 10);
  CHECK(line.ends_with("a…\"}"));
  const std::string fits = line_of(many("a", 3000), {}, LogForm::json);
  CHECK(fits.find("…") == std::string::npos);
}

}  // namespace operating_log_test
