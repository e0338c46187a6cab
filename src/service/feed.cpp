#include "service/feed.hpp"

#include <fmt/format.h>

#include "api/json_writer.hpp"

namespace willai::service {
namespace {

std::string in_xml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') escaped += "&amp;";
    else if (c == '<') escaped += "&lt;";
    else if (c == '>') escaped += "&gt;";
    else if (c == '"') escaped += "&quot;";
    else escaped += c;
  }
  return escaped;
}

std::string in_time(std::string_view date) { return fmt::format("{}T00:00:00Z", date); }

std::string atom_entry(const FeedEntry& entry, const Home& home) {
  return fmt::format("<entry><id>{}</id><title>{}</title><updated>{}</updated><link href=\"{}\"/><summary>{}</summary></entry>\n", in_xml(home.at(entry.id)),
                     in_xml(entry.title), in_time(entry.date), in_xml(home.at(entry.path)), in_xml(entry.text));
}

}  // namespace

std::string atom_of(const Feed& feed, const Home& home) {
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>{}</id><title>{}</title><subtitle>{}</subtitle>"
      "<updated>{}</updated><link rel=\"self\" href=\"{}{}\"/><link href=\"{}\"/><author><name>{}</name></author>\n",
      in_xml(home.at(feed.page)), in_xml(feed.title), in_xml(feed.subtitle), in_time(feed.updated), in_xml(home.at(feed.path)), kAtomEnding,
      in_xml(home.at(feed.page)), in_xml(feed.author));
  for (const FeedEntry& entry : feed.entries) text += atom_entry(entry, home);
  return text + "</feed>\n";
}

std::string json_feed_of(const Feed& feed, const Home& home) {
  api::JsonWriter json;
  json.begin().field("version", "https://jsonfeed.org/version/1.1").field("title", feed.title).field("description", feed.subtitle);
  json.field("home_page_url", home.at(feed.page)).field("feed_url", home.at(feed.path) + std::string(kJsonEnding)).field("language", "en");
  json.list("authors", std::vector{feed.author}, [&](const std::string& name) { json.begin().field("name", name).end(); });
  json.list("items", feed.entries, [&](const FeedEntry& entry) {
    json.begin().field("id", home.at(entry.id)).field("url", home.at(entry.path)).field("title", entry.title);
    json.field("content_text", entry.text).field("date_published", in_time(entry.date)).end();
  });
  json.end();
  return std::move(json).text() + "\n";
}

}  // namespace willai::service
