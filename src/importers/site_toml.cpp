#include "importers/site_toml.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "domain/site_color.hpp"
#include "importers/toml_document.hpp"
#include "importers/toml_reader.hpp"

namespace willai::importers {
namespace {

constexpr TextLimits kSiteName{2, 40};
constexpr TextLimits kTagline{10, 70};
constexpr TextLimits kImprint{2, 240};
constexpr std::size_t kLongestWord = 20;  // of a name, so that it fits on a phone
constexpr std::size_t kLongestContact = 200;

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit_or_letter(char c) { return is_plain_letter(c) || (c >= '0' && c <= '9'); }

// "en", "de-CH", "zh-Hant-TW"
bool is_language(std::string_view text) {
  constexpr std::size_t kShortestTag = 2, kLongestFirst = 3, kLongestTag = 8;
  bool is_first = true;
  for (const std::string_view part : split(text, '-')) {
    const std::size_t longest = is_first ? kLongestFirst : kLongestTag;
    if (part.size() < kShortestTag || part.size() > longest) return false;
    if (!std::ranges::all_of(part, is_first ? is_plain_letter : is_digit_or_letter)) return false;
    is_first = false;
  }
  return true;
}

bool is_web_address(std::string_view text) {
  return (text.starts_with("https://") || text.starts_with("http://")) && text.size() <= kLongestContact &&
         text.size() > std::string_view("https://").size() &&
         text.find_first_of(" \"<>\\") == std::string_view::npos;
}

// A file below the content folder: no other folder may be named.
bool is_file_below(std::string_view path) {
  if (path.starts_with('/') || path.find('\\') != std::string_view::npos) return false;
  return std::ranges::none_of(split(path, '/'), [](std::string_view part) { return part.empty() || part == "." || part == ".."; });
}

void read_name(TomlReader& reader, Site& site) {
  if (std::string name = reader.text("name", Need::optional, kSiteName); !name.empty()) site.name = std::move(name);
  for (const std::string_view word : split(site.name, ' '))
    if (word.size() > kLongestWord)
      reader.fault("name", fmt::format("“name” of the site has a word of {} letters, which does not fit on a phone; write at most {}, or two words",
                                       word.size(), kLongestWord));
}

void read_contact(TomlReader& reader, Site& site) {
  site.contact = reader.text("contact", Need::optional);
  if (site.contact.empty() || is_web_address(site.contact) || EmailAddress::parse(site.contact).ok()) return;
  reader.fault("contact", fmt::format("“contact” of the site is “{}”; write an e-mail address, or an address that begins with https://", site.contact));
}

void read_language(TomlReader& reader, Site& site) {
  const std::string language = reader.text("language", Need::optional);
  if (language.empty()) return;
  site.language = language;
  if (!is_language(language))
    reader.fault("language", fmt::format("“language” of the site is “{}”; write the code of a language, such as \"en\" or \"de\"", language));
}

long line_of(const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  return node ? static_cast<long>(node->source().begin.line) : 0;
}

// The color of a token, ours where the site has none; absent where it is no color.
std::optional<unsigned> color_of(const Site& site, std::string_view token, std::string SiteColor::* shade,
                                 std::string_view ColorToken::* ours) {
  const auto own = std::ranges::find(site.colors, token, &SiteColor::token);
  if (own != site.colors.end() && !((*own).*shade).empty()) return parse_color((*own).*shade);
  return parse_color((*std::ranges::find(kColorTokens, token, &ColorToken::name)).*ours);
}

// One of the two sections of colors: on paper, or at night.
class Shades {
 public:
  Shades(const toml::table& table, std::string_view file, std::string_view key, std::vector<Reject>& faults)
      : reader_(table, file, fmt::format("the section [{}]", key), faults) {}

  void read(Site& site, std::string SiteColor::* shade) {
    for (const ColorToken& token : kColorTokens) {
      const std::string color = reader_.text(token.name, Need::optional);
      if (color.empty()) continue;
      named_.push_back(token.name);
      if (!parse_color(color))
        reader_.fault(token.name, fmt::format("“{}” of {} is “{}”; write a color as # and six digits, such as \"{}\"", token.name,
                                              reader_.what(), color, token.light));
      auto own = std::ranges::find(site.colors, token.name, &SiteColor::token);
      if (own == site.colors.end()) own = site.colors.insert(own, {std::string(token.name), "", ""});
      (*own).*shade = to_lower(color);
    }
    reader_.reject_unknown_keys();
  }

  // At the line of the color that the section names; two of our own are never wrong.
  void check_contrast(const Site& site, std::string SiteColor::* shade, std::string_view ColorToken::* ours) {
    for (const ColorPair& pair : kColorPairs) {
      const bool names_front = std::ranges::find(named_, pair.front) != named_.end();
      if (!names_front && std::ranges::find(named_, pair.back) == named_.end()) continue;
      const auto front = color_of(site, pair.front, shade, ours), back = color_of(site, pair.back, shade, ours);
      if (!front || !back || contrast(*front, *back) >= pair.least) continue;
      reader_.fault(names_front ? pair.front : pair.back,
                    fmt::format("“{}” (#{:06x}) on “{}” (#{:06x}) has a contrast of {:.1f} to 1, and {} needs {}; choose a color that is "
                                "farther from “{}”",
                                pair.front, *front, pair.back, *back, contrast(*front, *back),
                                pair.least == kTextContrast ? "text" : "a mark", pair.least, pair.back));
    }
  }

 private:
  TomlReader reader_;
  std::vector<std::string_view> named_;
};

void read_colors(TomlReader& reader, std::string_view file, Site& site, std::vector<Reject>& faults) {
  if (const toml::table* day = reader.table("colors")) {
    Shades shades(*day, file, "colors", faults);
    shades.read(site, &SiteColor::light);
    shades.check_contrast(site, &SiteColor::light, &ColorToken::light);
  }
  if (const toml::table* night = reader.table("colors_dark")) {
    Shades shades(*night, file, "colors_dark", faults);
    shades.read(site, &SiteColor::dark);
    shades.check_contrast(site, &SiteColor::dark, &ColorToken::dark);
  }
}

WrittenSite read_site(const toml::table& table, std::string_view file, std::vector<Reject>& faults) {
  TomlReader reader(table, file, "the site", faults);
  WrittenSite written;
  Site& site = written.site;
  read_name(reader, site);
  if (std::string tagline = reader.text("tagline", Need::optional, kTagline); !tagline.empty()) site.tagline = std::move(tagline);
  read_contact(reader, site);
  site.imprint = reader.text("imprint", Need::optional, kImprint);
  read_language(reader, site);
  read_colors(reader, file, site, faults);
  written.logo = reader.text("logo", Need::optional);
  written.logo_line = line_of(table, "logo");
  if (!written.logo.empty() && !is_file_below(written.logo))
    reader.fault("logo", fmt::format("“logo” of the site is “{}”; name a file of this folder, such as \"logo.svg\"", written.logo));
  written.foot = {reader.texts("foot", Need::optional), line_of(table, "foot")};
  written.measures = {reader.texts("measures", Need::optional), line_of(table, "measures")};
  reader.reject_unknown_keys();
  return written;
}

}  // namespace

Imported<WrittenSite> parse_site(std::string_view text, std::string_view file) {
  return parse_document<WrittenSite>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return read_site(table, file, faults);
  });
}

}  // namespace willai::importers
