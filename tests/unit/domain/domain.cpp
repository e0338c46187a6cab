#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "domain/level.hpp"
#include "domain/occupation.hpp"
#include "domain/quantity.hpp"
#include "domain/words.hpp"

namespace domain_test {

using namespace willai;

namespace {

// Each value has a word, no two share one, and the word leads back to the value.
template <class Value>
void check_words(std::size_t expected) {
  std::set<std::string_view> words;
  std::set<Value> values;
  for (const auto& [value, word] : Words<Value>::list) {
    CHECK_MESSAGE(words.insert(word).second, word);
    CHECK_MESSAGE(values.insert(value).second, word);
    CHECK(word_for(value) == word);
    CHECK(find_value<Value>(word) == value);
  }
  CHECK(words.size() == expected);
  CHECK(!find_value<Value>(""));
  CHECK(!find_value<Value>("no such word"));
}

}  // namespace

TEST_CASE("an occupation's code has six digits of SOC and two of O*NET") {
  const auto code = OccupationCode::parse("15-1252.00");
  REQUIRE(code.ok());
  CHECK(code->text() == "15-1252.00");
  CHECK(code->major_group() == 15);
  CHECK(OccupationCode::parse("55-9999.99")->major_group() == 55);
}

TEST_CASE("what is no occupation's code is refused with its words") {
  for (const std::string text :
       {"", "15-1252", "15-1252.0", "15-1252.000", "151252.00", "15_1252.00", "15-1252,00", "1a-1252.00", " 15-1252.00",
        "15-1252.00 ", "12-1252.00", "00-0000.00", "57-1000.00", "99-9999.00", "１5-1252.00"}) {
    const auto code = OccupationCode::parse(text);
    REQUIRE_MESSAGE(!code.ok(), text);
    CHECK(code.error().message.find("“" + text + "”") != std::string::npos);
  }
}

TEST_CASE("codes stand in their own order") {
  CHECK(*OccupationCode::parse("11-1011.00") < *OccupationCode::parse("11-1011.03"));
  CHECK(*OccupationCode::parse("11-1011.03") < *OccupationCode::parse("15-1252.00"));
  CHECK(*OccupationCode::parse("15-1252.00") == *OccupationCode::parse("15-1252.00"));
}

TEST_CASE("all 23 major groups are fields with names and addresses of their own, in SOC order") {
  std::set<std::string_view> slugs, names;
  int last = 0;
  for (const Field& field : all_fields()) {
    CHECK(field.major_group > last);
    CHECK(field.major_group % 2 == 1);
    last = field.major_group;
    CHECK(slugs.insert(field.slug).second);
    CHECK(names.insert(field.name).second);
    CHECK(slug_of(field.slug) == field.slug);
    CHECK(find_field(field.major_group) == &field);
    CHECK(find_field_by_slug(field.slug) == &field);
  }
  CHECK(all_fields().size() == 23);
  CHECK(last == 55);
  CHECK(find_field(12) == nullptr);
  CHECK(find_field(0) == nullptr);
  CHECK(find_field_by_slug("") == nullptr);
  CHECK(find_field_by_slug("Computing") == nullptr);
}

TEST_CASE("no field's address is the word for a level") {
  for (const std::string_view level : {"high", "medium", "low"}) CHECK(find_field_by_slug(level) == nullptr);
}

TEST_CASE("every enumerated value is spelt one way, and read back") {
  check_words<TaskKind>(3);
  check_words<Basis>(3);
  check_words<Gap>(4);
  check_words<Join>(4);
  check_words<SkillGroup>(3);
  check_words<SkillKind>(4);
  check_words<Origin>(2);
}

TEST_CASE("levels and labels are spelt one way, and read back") {
  for (const Level level : kLevels) CHECK(find_level(word_for(level)) == level);
  for (const Label label : {Label::e0, Label::e1, Label::e2}) CHECK(find_label(word_for(label)) == label);
  for (const std::string_view other : {"", "high", "High", "HIGH ", "E1"}) CHECK(!find_level(other));
  for (const std::string_view other : {"", "e0", "E3", "E", "HIGH"}) CHECK(!find_label(other));
}

TEST_CASE("E1 is HIGH, E2 is MEDIUM, E0 is LOW, and levels are ordered") {
  // docs/method.md, clause 1.
  CHECK(level_of(Label::e1) == Level::high);
  CHECK(level_of(Label::e2) == Level::medium);
  CHECK(level_of(Label::e0) == Level::low);
  CHECK(Level::low < Level::medium);
  CHECK(Level::medium < Level::high);
}

TEST_CASE("exposure stays within 0 and 1, and no weight is below 0") {
  CHECK(Exposure(-.25).value() == 0);
  CHECK(Exposure(1.25).value() == 1);
  CHECK(Exposure(.4).value() == .4);
  CHECK(Exposure().value() == 0);
  CHECK(Weight(-3).value() == 0);
  CHECK(Weight(4.5).value() == 4.5);
}

}  // namespace domain_test
