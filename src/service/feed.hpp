// A feed as Atom and as JSON Feed 1.1: the same entries in both.
#pragma once

#include <string>
#include <vector>

#include "service/home.hpp"

namespace willai::service {

struct FeedEntry {
  std::string id;     // path and fragment on the site; it never changes
  std::string title;
  std::string date;   // "2026-11-23"
  std::string path;   // of the page that it leads to
  std::string text;   // plain
};

struct Feed {
  std::string title;
  std::string subtitle;
  std::string author;
  std::string updated;  // "2026-11-23"
  std::string page;     // path of the page that it is about
  std::string path;     // of the feed itself, without the ending: "/feed"
  std::vector<FeedEntry> entries;  // newest first
};

inline constexpr std::string_view kAtomEnding = ".xml";
inline constexpr std::string_view kJsonEnding = ".json";

std::string atom_of(const Feed& feed, const Home& home);
std::string json_feed_of(const Feed& feed, const Home& home);

}  // namespace willai::service
