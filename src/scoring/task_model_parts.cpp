#include "scoring/task_model_parts.hpp"

#include <bit>
#include <cstring>
#include <type_traits>

namespace willai {
namespace {

constexpr std::string_view kMagic = "WAITM002";
static_assert(std::endian::native == std::endian::little, "the file is little-endian, and read as it is");

class Writer {
 public:
  template <class Number>
  requires std::is_arithmetic_v<Number>
  void put(Number number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    bytes_.append(text);
  }
  template <class Each, std::size_t n>
  void put(const std::array<Each, n>& all) {
    for (const Each& each : all) put(each);
  }
  void put(const ModelHead& head) {
    put(static_cast<std::uint32_t>(head.weights.size()));
    for (const auto& each : head.weights) put(each);
    put(head.preference);
    put(head.spread);
  }
  void raw(std::string_view text) { bytes_.append(text); }
  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads on while bytes are left; afterwards everything is 0 and good() false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  template <class Number>
  requires std::is_arithmetic_v<Number>
  void get(Number& number) {
    if (left_.size() < sizeof number) return void(good_ = false);
    std::memcpy(&number, left_.data(), sizeof number);
    left_.remove_prefix(sizeof number);
  }
  void get(std::string& text) {
    const std::uint32_t size = count(1);
    text = left_.substr(0, size);
    left_.remove_prefix(size);
  }
  template <class Each, std::size_t n>
  void get(std::array<Each, n>& all) {
    for (Each& each : all) get(each);
  }
  void get(ModelHead& head) {
    head.weights.resize(count(3 * sizeof(float)));
    for (auto& each : head.weights) get(each);
    get(head.preference);
    get(head.spread);
  }
  // How many things follow, each of at least `bytes` bytes; a number that cannot be true ends the reading.
  std::uint32_t count(std::size_t bytes) {
    std::uint32_t number = 0;
    get(number);
    if (number * bytes <= left_.size()) return number;
    good_ = false;
    return 0;
  }
  bool good() const { return good_; }
  bool at_end() const { return left_.empty(); }

 private:
  std::string_view left_;
  bool good_ = true;
};

void put_words(Writer& out, const TaskModelParts& parts) {
  out.put(static_cast<std::uint32_t>(parts.words.size()));
  for (const KnownWord& word : parts.words) {
    out.put(word.word);
    out.put(word.share);
    out.put(word.scale);
    out.put(word.vector);
  }
}

void get_words(Reader& in, TaskModelParts& parts) {
  parts.words.resize(in.count(12 + kDimensions));
  for (KnownWord& word : parts.words) {
    in.get(word.word);
    in.get(word.share);
    in.get(word.scale);
    in.get(word.vector);
  }
}

void put_activities(Writer& out, const TaskModelParts& parts) {
  out.put(static_cast<std::uint32_t>(parts.activities.size()));
  for (const RatedActivity& each : parts.activities) {
    out.put(each.id);
    out.put(each.name);
    out.put(each.rating);
    out.put(static_cast<std::uint32_t>(each.phrasings.size()));
    for (const std::string& phrasing : each.phrasings) out.put(phrasing);
  }
}

void get_activities(Reader& in, TaskModelParts& parts) {
  parts.activities.resize(in.count(12 + 3 * sizeof(double)));
  for (RatedActivity& each : parts.activities) {
    in.get(each.id);
    in.get(each.name);
    in.get(each.rating);
    each.phrasings.resize(in.count(4));
    for (std::string& phrasing : each.phrasings) in.get(phrasing);
  }
}

bool fits(const TaskModelParts& parts) {
  return parts.from_text.weights.size() == 7 && parts.with_links.weights.size() == 10 && !parts.activities.empty();
}

}  // namespace

std::string to_bytes(const TaskModelParts& parts) {
  Writer out;
  out.raw(kMagic);
  put_words(out, parts);
  for (const std::uint8_t each : parts.rarity) out.put(each);
  out.put(parts.linear.scale);
  for (const auto& each : parts.linear.buckets) out.put(each);
  out.put(parts.linear.dense);
  out.put(parts.linear.base);
  put_activities(out, parts);
  out.put(parts.from_text);
  out.put(parts.with_links);
  return std::move(out).take();
}

Result<TaskModelParts> parse_task_model(std::string_view bytes) {
  if (!bytes.starts_with(kMagic)) return invalid("this is no task model of this version; make one with willai train");
  Reader in(bytes.substr(kMagic.size()));
  TaskModelParts parts;
  get_words(in, parts);
  parts.rarity.resize(kBuckets);
  for (std::uint8_t& each : parts.rarity) in.get(each);
  in.get(parts.linear.scale);
  parts.linear.buckets.resize(kBuckets);
  for (auto& each : parts.linear.buckets) in.get(each);
  in.get(parts.linear.dense);
  in.get(parts.linear.base);
  get_activities(in, parts);
  in.get(parts.from_text);
  in.get(parts.with_links);
  if (!in.good() || !in.at_end() || !fits(parts))
    return invalid("the task model is damaged or cut; copy or train it again");
  return parts;
}

}  // namespace willai
