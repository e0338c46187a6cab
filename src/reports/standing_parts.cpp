#include "reports/standing_parts.hpp"

#include <fmt/format.h>

#include "site/routes.hpp"

namespace willai::reports {
namespace {

// The address as one writes it down: without "https://".
std::string spoken_address(const std::string& site) {
  const std::size_t slashes = site.find("//");
  return slashes == std::string::npos ? site : site.substr(slashes + 2);
}

std::string foot_of(const views::Masthead& masthead, const std::string& site) {
  const std::string edition = fmt::format("{}, {}, {}", masthead.name, masthead.volume_and_number, masthead.date);
  return site.empty() ? edition : fmt::format("{}  |  {}", edition, spoken_address(site));
}

std::vector<Passage> passages_of(const std::vector<views::Note>& notes) {
  std::vector<Passage> sources;
  for (const views::Note& note : notes)
    sources.push_back({Tone::fine, note.text, "", note.url.starts_with("http") ? note.url : ""});
  return sources;
}

}  // namespace

Document document_for(const views::PageHead& head, const std::string& site) {
  const views::Masthead& masthead = head.masthead;
  Document document;
  document.title = head.title;
  document.subject = head.description;
  document.date_iso = masthead.date_iso;
  document.masthead = {masthead.name, masthead.volume_and_number, masthead.motto, masthead.date};
  document.foot = foot_of(masthead, site);
  return document;
}

void append_reading(std::vector<Block>& blocks, const std::string& widened) {
  blocks.push_back(Heading{2, "How to read a range"});
  blocks.push_back(
      Passage{Tone::text,
              fmt::format("Every figure here is a range between two numbers. By our method, the figure lies in such a "
                          "range eight times in ten. A wide range is a finding too: raters disagree, a prediction is "
                          "uncertain, {}. Where two ranges overlap, the figures do not show which is higher.",
                          widened)});
}

void append_sources(std::vector<Block>& blocks, const views::PageHead& head, const std::string& site) {
  blocks.push_back(Heading{2, "Sources"});
  blocks.push_back(Bullets{Marks::numbers, passages_of(head.notes)});
  for (const std::string& attribution : head.foot.attributions) blocks.push_back(Passage{Tone::fine, attribution});
  if (site.empty()) return;
  const std::string method = site + std::string(site::kMethodology);
  blocks.push_back(Passage{Tone::fine, method, "The method, in numbered rules:", method});
}

}  // namespace willai::reports
