#include "matching/match_parts.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

#include "base/text.hpp"
#include "matching/typed_names.hpp"

namespace willai::matching {
namespace {

constexpr std::string_view kMagic = "WAIJM002";
static_assert(std::endian::native == std::endian::little, "the bytes are little-endian, and read as they are");

// Far beyond what fitting writes, and small enough that no sum overflows.
constexpr float kGreatest = 1e6F;

class Writer {
 public:
  void put(std::uint32_t number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    bytes_.append(text);
  }
  template <class Number>
  requires std::is_arithmetic_v<Number>
  void put(const std::vector<Number>& all) {
    put(static_cast<std::uint32_t>(all.size()));
    bytes_.append(reinterpret_cast<const char*>(all.data()), all.size() * sizeof(Number));
  }
  void raw(std::string_view text) { bytes_.append(text); }
  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads while bytes are left; afterwards everything is empty and good() is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  std::uint32_t count(std::size_t bytes_of_each) {
    std::uint32_t number = 0;
    if (left_.size() >= sizeof number) {
      std::memcpy(&number, left_.data(), sizeof number);
      left_.remove_prefix(sizeof number);
      if (number <= left_.size() / bytes_of_each) return number;
    }
    good_ = false;
    return 0;
  }
  std::uint32_t number() {
    std::uint32_t number = 0;
    good_ = good_ && left_.size() >= sizeof number;
    if (good_) std::memcpy(&number, left_.data(), sizeof number), left_.remove_prefix(sizeof number);
    return number;
  }
  void get(std::string& text) { text = taken(count(1)); }
  template <class Number>
  requires std::is_arithmetic_v<Number>
  void get(std::vector<Number>& all) {
    all.resize(count(sizeof(Number)));
    const std::string_view bytes = taken(all.size() * sizeof(Number));
    if (!all.empty()) std::memcpy(all.data(), bytes.data(), bytes.size());
  }
  bool good() const { return good_; }
  bool at_end() const { return left_.empty(); }

 private:
  std::string_view taken(std::size_t size) {
    const std::string_view bytes = left_.substr(0, size);
    left_.remove_prefix(size);
    return bytes;
  }
  std::string_view left_;
  bool good_ = true;
};

bool within(float number) { return number >= -kGreatest && number <= kGreatest; }

bool is_sound(const FeatureSpace& space) {
  return space.keys().size() == space.rarity().size() && space.keys().size() < kMostFeatures &&
         std::ranges::adjacent_find(space.keys(), std::greater_equal()) == space.keys().end();
}

bool is_sound(const OccupationVectors& vectors, std::size_t jobs) {
  const std::size_t rows = vectors.row_scales.size();
  return vectors.base.size() == jobs && vectors.rows.size() == rows * kMeanings &&
         (rows == 0 ? vectors.words.empty() : rows == vectors.words.size() + kSharedRows) &&
         vectors.direction_scales.size() == (rows == 0 ? 0 : jobs) &&
         vectors.directions.size() == vectors.direction_scales.size() * kMeanings &&
         std::ranges::adjacent_find(vectors.words, std::greater_equal()) == vectors.words.end() &&
         std::ranges::all_of(vectors.base, within) && std::ranges::all_of(vectors.row_scales, within) &&
         std::ranges::all_of(vectors.direction_scales, within);
}

bool is_text(const std::string& text) { return is_utf8(text); }

template <class Text>
bool are_sound(const std::vector<Text>& texts, std::size_t jobs) {
  return std::ranges::all_of(texts, [&](const Text& each) { return each.job < jobs && is_utf8(each.text); });
}

// Titles or statements, each with the place of its job.
template <class Text>
void put_texts(const std::vector<Text>& texts, Writer& out) {
  out.put(static_cast<std::uint32_t>(texts.size()));
  for (const Text& each : texts) out.put(each.text), out.put(std::uint32_t{each.job});
}

template <class Text>
void get_texts(Reader& in, std::vector<Text>& texts) {
  texts.resize(in.count(8));
  for (Text& each : texts) {
    in.get(each.text);
    each.job = static_cast<JobPlace>(in.number());
  }
}

bool is_sound(const MatchParts& parts) {
  return is_sound(parts.space) && is_sound(parts.vectors, parts.codes.size()) &&
         std::ranges::all_of(parts.codes, is_text) &&
         (parts.common.empty() || parts.common.size() == parts.codes.size()) &&
         std::ranges::all_of(parts.common, within) && are_sound(parts.further_titles, parts.codes.size()) &&
         are_sound(parts.further_work, parts.codes.size());
}

FeatureSpace read_space(Reader& in) {
  std::vector<std::uint32_t> keys;
  std::vector<std::uint8_t> rarity;
  in.get(keys);
  in.get(rarity);
  return {std::move(keys), std::move(rarity)};
}

// In the order of the bytes.
template <class Vectors, class Take>
void for_each_part(Vectors& vectors, const Take& take) {
  take(vectors.words);
  take(vectors.rows);
  take(vectors.row_scales);
  take(vectors.directions);
  take(vectors.direction_scales);
  take(vectors.base);
}

}  // namespace

std::string to_bytes(const MatchParts& parts) {
  Writer out;
  out.raw(kMagic);
  out.put(static_cast<std::uint32_t>(parts.rewordings.size()));
  for (const auto& [key, meaning] : parts.rewordings) out.put(key), out.put(meaning);
  out.put(static_cast<std::uint32_t>(parts.codes.size()));
  for (const std::string& code : parts.codes) out.put(code);
  out.put(parts.space.keys());
  out.put(parts.space.rarity());
  for_each_part(parts.vectors, [&](const auto& part) { out.put(part); });
  if (parts.common.empty() && parts.further_titles.empty() && parts.further_work.empty()) return std::move(out).take();
  out.put(parts.common);
  put_texts(parts.further_titles, out);
  put_texts(parts.further_work, out);
  return std::move(out).take();
}

Result<MatchParts> parse_match_parts(std::string_view bytes) {
  const Error damaged = invalid("the index of titles is damaged or has another version; publish the edition again");
  if (!bytes.starts_with(kMagic)) return damaged;
  Reader in(bytes.substr(kMagic.size()));
  MatchParts parts;
  parts.rewordings.resize(in.count(8));
  for (auto& [key, meaning] : parts.rewordings) in.get(key), in.get(meaning);
  parts.codes.resize(in.count(4));
  for (std::string& code : parts.codes) in.get(code);
  parts.space = read_space(in);
  for_each_part(parts.vectors, [&](auto& part) { in.get(part); });
  if (in.good() && !in.at_end()) {
    in.get(parts.common);
    get_texts(in, parts.further_titles);
    get_texts(in, parts.further_work);
  }
  if (!in.good() || !in.at_end() || !is_sound(parts)) return damaged;
  return parts;
}

MatchParts unfitted_parts(const MatchTables& tables, Rewordings rewordings,
                          const std::vector<std::uint32_t>& more_words) {
  MatchParts parts;
  const TitleWords words(rewordings);
  std::vector<WordList> texts;
  for (const KnownTitle& title : tables.titles) texts.push_back(words.read(title.text));
  for (const KnownTitle& title : settled_titles(rewordings, tables.jobs)) texts.push_back(words.read(title.text));
  for (const KnownStatement& task : tables.tasks) texts.push_back(words.read(task.text));
  parts.rewordings = std::move(rewordings);
  for (const Job& job : tables.jobs) parts.codes.push_back(job.code);
  parts.space = make_feature_space(texts, more_words);
  parts.vectors.base.assign(tables.jobs.size(), 0);
  return parts;
}

}  // namespace willai::matching
