#include "matching/match_parts.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

#include "base/text.hpp"

namespace willai {
namespace {

constexpr std::string_view kMagic = "WAIJM001";
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

// Reads on while bytes are left; afterwards everything is empty and good() false.
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
  return space.keys().size() == space.rarity().size() &&
         std::ranges::adjacent_find(space.keys(), std::greater_equal()) == space.keys().end();
}

bool is_sound(const OccupationReading& reading, std::size_t jobs, std::size_t features) {
  return reading.base.size() == jobs && reading.scales.size() == features && reading.begins.size() == features + 1 &&
         reading.begins.front() == 0 && std::ranges::is_sorted(reading.begins) &&
         reading.begins.back() == reading.jobs.size() && reading.jobs.size() == reading.weights.size() &&
         std::ranges::all_of(reading.jobs, [&](JobPlace job) { return job < jobs; }) &&
         std::ranges::all_of(reading.base, within) && std::ranges::all_of(reading.scales, within);
}

bool is_text(const std::string& text) { return is_utf8(text); }

bool is_sound(const MatchParts& parts) {
  return is_sound(parts.space) && is_sound(parts.reading, parts.codes.size(), parts.space.size()) &&
         std::ranges::all_of(parts.codes, is_text);
}

FeatureSpace read_space(Reader& in) {
  std::vector<std::uint32_t> keys;
  std::vector<std::uint8_t> rarity;
  in.get(keys);
  in.get(rarity);
  return {std::move(keys), std::move(rarity)};
}

void put_reading(Writer& out, const OccupationReading& reading) {
  out.put(reading.base);
  out.put(reading.begins);
  out.put(reading.jobs);
  out.put(reading.weights);
  out.put(reading.scales);
}

void get_reading(Reader& in, OccupationReading& reading) {
  in.get(reading.base);
  in.get(reading.begins);
  in.get(reading.jobs);
  in.get(reading.weights);
  in.get(reading.scales);
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
  put_reading(out, parts.reading);
  return std::move(out).take();
}

Result<MatchParts> parse_match_parts(std::string_view bytes) {
  const Error damaged = invalid("the index of titles is damaged or of another version; publish the edition again");
  if (!bytes.starts_with(kMagic)) return damaged;
  Reader in(bytes.substr(kMagic.size()));
  MatchParts parts;
  parts.rewordings.resize(in.count(8));
  for (auto& [key, meaning] : parts.rewordings) in.get(key), in.get(meaning);
  parts.codes.resize(in.count(4));
  for (std::string& code : parts.codes) in.get(code);
  parts.space = read_space(in);
  get_reading(in, parts.reading);
  if (!in.good() || !in.at_end() || !is_sound(parts)) return damaged;
  return parts;
}

MatchParts unfitted_parts(const MatchTables& tables, Rewordings rewordings) {
  MatchParts parts;
  const TitleWords words(rewordings);
  std::vector<WordList> texts;
  for (const KnownTitle& title : tables.titles) texts.push_back(words.read(title.text));
  for (const KnownStatement& task : tables.tasks) texts.push_back(words.read(task.text));
  parts.rewordings = std::move(rewordings);
  for (const Job& job : tables.jobs) parts.codes.push_back(job.code);
  parts.space = make_feature_space(texts);
  parts.reading = blank_reading(tables.jobs.size(), parts.space.size());
  return parts;
}

}  // namespace willai
