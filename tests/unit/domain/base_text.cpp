#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace base_text_test {

using namespace std::literals;
using namespace willai;

namespace {

constexpr std::string_view kEllipsis = "…";

// Characters of one to four bytes, spaces and punctuation, in an order that shifts against every cut.
std::string mixed_text() {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "Añ 風 x, naïve; 🪁" + std::string(static_cast<std::size_t>(i % 4), 'o');
  return text;
}

bool is_slug_shape(const std::string& slug) {
  const bool plain =
      std::ranges::all_of(slug, [](char c) { return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  return plain && !slug.starts_with('-') && !slug.ends_with('-') && slug.find("--") == std::string::npos;
}

void check(bool holds, const char* what) { CHECK_MESSAGE(holds, what); }

}  // namespace

TEST_CASE("well-formed UTF-8 is told from all else") {
  for (const auto& good :
       {""s, "plain"s, "naïve"s, "風箏"s, "🪁"s, "\0"s, "\xF4\x8F\xBF\xBF"s, "\xED\x9F\xBF"s, "\xEE\x80\x80"s})
    CHECK_MESSAGE(is_utf8(good), good);
  const std::string bad[] = {
      "\x80",         "\xC3",         "\xC0\x80",         "\xC1\xBF",         "\xE0\x80\x80",     "\xE0\x9F\xBF",
      "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",
      "caf\xE9",      "\xE2\x82",     "ok\xF0\x9F\xAA",   "\xC3\x28"};
  for (const std::string& text : bad) CHECK_MESSAGE(!is_utf8(text), text.size());
}

TEST_CASE("only ASCII letters are lowered") {
  CHECK(to_lower("Kite PAINTER 7 ÉCOLE") == "kite painter 7 École");
  CHECK(to_lower("ÄÖ\x01[`{") == "ÄÖ\x01[`{");
}

TEST_CASE("trimming takes white space off both ends and none from within") {
  CHECK(trim(" \t\r\n\v\fa b \n") == "a b");
  CHECK(trim("") == "");
  CHECK(trim(" \n ") == "");
  CHECK(trim("\u00A0x") == "\u00A0x");
}

TEST_CASE("splitting gives one part more than there are separators") {
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split(",", ',') == std::vector<std::string_view>{"", ""});
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("a,b", ';') == std::vector<std::string_view>{"a,b"});
}

TEST_CASE("a slug is lower-case words with single hyphens") {
  CHECK(slug_of("Kite Painters") == "kite-painters");
  CHECK(slug_of("  Chefs & Head Cooks!  ") == "chefs-head-cooks");
  CHECK(slug_of("Don't, won’t") == "dont-wont");
  CHECK(slug_of("C++/C#: 2 ways") == "c-c-2-ways");
  CHECK(slug_of("--a--b--") == "a-b");
  CHECK(slug_of("") == "");
  CHECK(slug_of("風箏 🪁") == "");
  CHECK(slug_of("風箏 kite") == "kite");
  CHECK(slug_of("a\xFF"
                "b") == "a-b");
}

TEST_CASE("Western European letters lose their marks in a slug") {
  CHECK(slug_of("Führt Café-Ärzte à Århus, niño, Œ") == "fuhrt-cafe-arzte-a-arhus-nino-o");
  CHECK(slug_of("ÀÉÎÕÜÇÑØÅÆßðþÿ") == "aeioucnoaasd-y");
}

TEST_CASE("letters of all Latin alphabets lose their marks in a slug") {
  // text.hpp: "Latin letters with marks lose them".
  CHECK(slug_of("Żółw Škoda Őr Ğ") == "zolw-skoda-or-g");
}

TEST_CASE("a long slug is cut at a word where one ends in its last two thirds, else at the limit") {
  CHECK(slug_of("write production code", 21) == "write-production-code");
  CHECK(slug_of("write production code", 20) == "write-production");
  CHECK(slug_of("write production code", 16) == "write-production");
  CHECK(slug_of("write production code", 15) == "write");
  CHECK(slug_of("a bbbbbbbbbbbbbbbbbbbb", 10) == "a-bbbbbbbb");
  CHECK(slug_of("abcdef", 0) == "");
}

TEST_CASE("whatever the text, its slug has the shape of one, fits, and is its own slug") {
  check(rc::check([](const std::string& text, unsigned char longest) {
          const std::string slug = slug_of(text, longest);
          RC_ASSERT(is_slug_shape(slug));
          RC_ASSERT(slug.size() <= longest);
          RC_ASSERT(slug_of(slug, longest) == slug);
        }),
        "slugs of any bytes");
}

TEST_CASE("a list is joined as people write it") {
  CHECK(join_with_and({}) == "");
  CHECK(join_with_and({"one"}) == "one");
  CHECK(join_with_and({"one", "two"}) == "one and two");
  CHECK(join_with_and({"one", "two", "three"}) == "one, two and three");
}

TEST_CASE("thousands are set apart with commas") {
  CHECK(with_thousands(0) == "0");
  CHECK(with_thousands(999) == "999");
  CHECK(with_thousands(1000) == "1,000");
  CHECK(with_thousands(18796) == "18,796");
  CHECK(with_thousands(100000) == "100,000");
  CHECK(with_thousands(1234567890) == "1,234,567,890");
  CHECK(with_thousands(-999) == "-999");
  CHECK(with_thousands(-1000) == "-1,000");
  CHECK(with_thousands(INT64_MIN) == "-9,223,372,036,854,775,808");
}

TEST_CASE("a text that fits is not shortened") {
  CHECK(shortened("a kite", 6) == "a kite");
  CHECK(shortened("", 0) == "");
}

TEST_CASE("a shortened text is cut at a word, without the comma before the cut") {
  CHECK(shortened("paint the kite red", 10) == "paint the…");
  CHECK(shortened("paint, dry and fly", 6) == "paint…");
  CHECK(shortened("paint; dry and fly", 7) == "paint…");
  CHECK(shortened("unbreakablestring here", 8) == "unbreaka…");
}

TEST_CASE("shortening never cuts inside a character, at any length") {
  const std::string text = mixed_text();
  for (std::size_t longest = 0; longest <= text.size() + 2; ++longest) {
    CAPTURE(longest);
    const std::string part = shortened(text, longest);
    REQUIRE(is_utf8(part));
    if (longest >= text.size()) {
      CHECK(part == text);
      continue;
    }
    REQUIRE(part.ends_with(kEllipsis));
    const std::string_view kept = std::string_view(part).substr(0, part.size() - kEllipsis.size());
    CHECK(kept.size() <= longest);
    CHECK(text.starts_with(kept));
  }
}

TEST_CASE("shortening any bytes ends and keeps to its length") {
  check(rc::check([](const std::string& text, unsigned char longest) {
          const std::string part = shortened(text, longest);
          RC_ASSERT(part == text || part.size() <= longest + kEllipsis.size());
        }),
        "shortening any bytes");
}

}  // namespace base_text_test
