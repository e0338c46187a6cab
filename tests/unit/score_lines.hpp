// What the tests of `willai score` share: lines to score, and what must hold of every line it prints.
#pragma once

#include <doctest/doctest.h>
#include <fcntl.h>
#include <rapidjson/document.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "command_run.hpp"

namespace willai::test {

using Lines = std::vector<rapidjson::Document>;

// Each line of what was printed; the test fails where one is no JSON object.
inline Lines objects_in(const std::string& out) {
  REQUIRE((out.empty() || out.back() == '\n'));
  Lines lines;
  for (const std::string_view line : split(out, '\n')) {
    if (line.empty()) continue;
    rapidjson::Document document;
    document.Parse(line.data(), line.size());
    REQUIRE_FALSE(document.HasParseError());
    REQUIRE(document.IsObject());
    lines.push_back(std::move(document));
  }
  return lines;
}

// Gives standard input the bytes, until it is put back.
class Typed {
 public:
  explicit Typed(std::string_view bytes) : before_(::dup(STDIN_FILENO)) {
    write_file(folder_.file("in"), bytes);
    const int descriptor = ::open(folder_.file("in").c_str(), O_RDONLY);
    ::dup2(descriptor, STDIN_FILENO);
    ::close(descriptor);
    std::clearerr(stdin);
    std::cin.clear();
  }
  Typed(const Typed&) = delete;
  Typed& operator=(const Typed&) = delete;
  ~Typed() {
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
    std::cin.clear();
  }

 private:
  TempFolder folder_;
  int before_;
};

inline double number(const rapidjson::Value& object, const char* name) {
  REQUIRE(object.HasMember(name));
  REQUIRE(object[name].IsNumber());
  return object[name].GetDouble();
}

inline void check_score(const rapidjson::Value& line) {
  const std::string level = line["level"].GetString();
  CHECK((level == "HIGH" || level == "MEDIUM" || level == "LOW"));
  const double exposure = number(line, "exposure");
  REQUIRE(line["interval"].IsArray());
  REQUIRE(line["interval"].Size() == 2);
  const double low = line["interval"][0].GetDouble(), high = line["interval"][1].GetDouble();
  CHECK((0 <= low && low <= exposure && exposure <= high && high <= 1));
  const auto& p = line["probabilities"];
  REQUIRE(p.MemberCount() == 3);
  CHECK(number(p, "E0") + number(p, "E1") + number(p, "E2") == doctest::Approx(1).epsilon(1e-4));
  const std::string basis = line["basis"].GetString();
  CHECK((basis == "rated" || basis == "linked" || basis == "predicted"));
  REQUIRE(line["because"].IsArray());
  double sum = number(line, "other_activities") + number(line, "wording");
  for (const auto& each : line["because"].GetArray()) {
    for (const char* name : {"activity", "id", "sentence"}) CHECK(each[name].GetStringLength() > 0);
    CHECK(number(each, "part") == doctest::Approx(number(each, "weight") * number(each, "exposure")).epsilon(1e-3));
    sum += number(each, "part");
  }
  CHECK(sum == doctest::Approx(exposure).epsilon(1e-3));
}

inline void check_no_score(const rapidjson::Value& line, std::string_view why) {
  CHECK(line["level"].IsNull());
  CHECK(line["exposure"].IsNull());
  REQUIRE(line["why_not"].IsString());
  CHECK_MESSAGE(holds(line["why_not"].GetString(), why), line["why_not"].GetString());
  CHECK_FALSE(line.HasMember("interval"));
  CHECK_FALSE(line.HasMember("because"));
}

}  // namespace willai::test
