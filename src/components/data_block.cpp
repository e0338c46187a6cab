#include "components/data_block.hpp"

#include <fmt/format.h>

#include <string>

namespace willai::components {
namespace {

// A JSON string in which no markup can begin or end.
std::string json_string(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    const bool is_plain = static_cast<unsigned char>(c) >= 0x20 && std::string_view("\"\\<>&").find(c) == std::string_view::npos;
    json += is_plain ? std::string(1, c) : fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
  }
  return json + "\"";
}

std::string json_pair(std::string_view key, std::string_view value) { return fmt::format(",\"{}\":{}", key, json_string(value)); }

std::string about_of(const views::DataBlock& data) {
  if (data.occupation.empty()) return "";
  std::string about = ",\"about\":{\"@type\":\"Occupation\"" + json_pair("name", data.occupation);
  if (!data.occupation_code.empty()) about += json_pair("occupationalCategory", data.occupation_code);
  return about + "}";
}

std::string distribution_of(const views::PageHead& head, std::string_view site) {
  if (head.foot.json_url.empty() || site.empty()) return "";
  return ",\"distribution\":{\"@type\":\"DataDownload\",\"encodingFormat\":\"application/json\"" +
         json_pair("contentUrl", std::string(site) + head.foot.json_url) + "}";
}

}  // namespace

void render_data_block(Html& out, const views::PageHead& head, std::string_view site) {
  const views::DataBlock& data = head.data;
  if (data.kind == views::DataBlock::Kind::none || head.is_unlisted) return;
  const bool is_article = data.kind == views::DataBlock::Kind::article;
  std::string json = is_article ? "{\"@context\":\"https://schema.org\",\"@type\":\"Article\"" + json_pair("headline", data.headline)
                                : "{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\"" + json_pair("name", data.headline) +
                                      json_pair("description", head.description);
  if (!site.empty()) json += json_pair("url", std::string(site) + head.url);
  json += json_pair("datePublished", head.masthead.date_iso);
  json += ",\"publisher\":{\"@type\":\"Organization\"" + json_pair("name", head.masthead.name) + "}";
  json += is_article ? about_of(data) : distribution_of(head, site);
  out << "<script type=\"application/ld+json\">"_html;
  out.append_rendered(json + "}");
  out << "</script>\n"_html;
}

}  // namespace willai::components
