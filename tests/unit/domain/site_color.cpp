#include <doctest/doctest.h>

#include <algorithm>

#include "domain/site_color.hpp"
#include "fixtures.hpp"
#include "folders.hpp"

namespace site_color_test {

using namespace willai;

TEST_CASE("our colors are those of web/tokens.css, on paper and at night") {
  const std::string css = test::bytes_of(test::source_folder() + "/web/tokens.css");
  const std::size_t night = css.find("@media (prefers-color-scheme: dark)");
  REQUIRE(night != std::string::npos);
  for (const ColorToken& token : kColorTokens) {
    CAPTURE(token.name);
    const std::string name = "--" + std::string(token.name) + ": ";
    const std::size_t day_at = css.find(name + std::string(token.light)), night_at = css.find(name, night);
    CHECK(day_at < night);
    CHECK(css.substr(night_at + name.size(), token.dark.size()) == token.dark);
  }
}

TEST_CASE("contrast is that of WCAG, and our own pairs have enough of it") {
  CHECK(contrast(0x000000, 0xffffff) == doctest::Approx(21));
  CHECK(contrast(0x767676, 0xffffff) == doctest::Approx(4.54).epsilon(.01));
  CHECK(contrast(0x777777, 0x777777) == doctest::Approx(1));
  const auto ours = [](std::string_view name, std::string_view ColorToken::* shade) {
    return *parse_color((*std::ranges::find(kColorTokens, name, &ColorToken::name)).*shade);
  };
  for (const ColorPair& pair : kColorPairs)
    for (const auto shade : {&ColorToken::light, &ColorToken::dark})
      CHECK_MESSAGE(contrast(ours(pair.front, shade), ours(pair.back, shade)) >= pair.least, pair.front);
}

TEST_CASE("a color is # and six digits") {
  CHECK(parse_color("#1b4f94") == 0x1b4f94u);
  for (const char* wrong : {"", "#fff", "blue", "1b4f94", "#1b4f9g", "#1b4f941", "#-b4f94", "# b4f94"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_color(wrong));
  }
}

}  // namespace site_color_test
