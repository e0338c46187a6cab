#include "views/citations.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace willai::views {
namespace {

void append(std::string& text, const std::string& part) {
  if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
}

std::string sentence_for(const Source& source) {
  std::string text = source.publisher;
  append(text, source.name);
  append(text, source.date);
  return fmt::format("{}. License {}.", text, source.licence);
}

}  // namespace

int Citations::add(std::string text, std::string url) {
  const auto known = std::ranges::find(notes_, text, &Note::text);
  if (known != notes_.end()) return known->number;
  notes_.push_back({static_cast<int>(notes_.size()) + 1, std::move(text), std::move(url)});
  return notes_.back().number;
}

int Citations::cite(std::string_view source_id) {
  const auto source = std::ranges::find(facts_.sources, source_id, &Source::id);
  if (source == facts_.sources.end()) return 0;
  const auto cited = std::ranges::find(cited_, &*source, &Cited::source);
  if (cited != cited_.end()) return cited->number;
  const std::size_t before = notes_.size();
  const int number = add(sentence_for(*source), source->url);
  cited_.push_back({&*source, number});
  if (notes_.size() > before && !source->attribution.empty()) attributions_.push_back(source->attribution);
  return number;
}

int Citations::cite_figure(const Figure& figure) {
  return add(fmt::format("{}, {}.", figure.source, figure.date), figure.url);
}

}  // namespace willai::views
