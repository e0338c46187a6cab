#include "scoring/task_model_parts.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <set>
#include <type_traits>

#include "base/text.hpp"

namespace willai::scoring {
namespace {

constexpr std::string_view kMagic = "WAITM004";
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

// Reads while bytes are left; afterwards everything is 0 and good() is false.
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
  // All elements of an array of numbers, or of arrays of numbers, which the file stores as in memory.
  template <class Each>
  requires std::is_trivially_copyable_v<Each>
  void get(std::vector<Each>& all) {
    const std::size_t size = all.size() * sizeof(Each);
    if (left_.size() < size) return void(good_ = false);
    std::memcpy(all.data(), left_.data(), size);
    left_.remove_prefix(size);
  }
  void get(ModelHead& head) {
    head.weights.resize(count(3 * sizeof(float)));
    for (auto& each : head.weights) get(each);
    get(head.preference);
    get(head.spread);
  }
  // The number of items that follow, each of at least `bytes` bytes; an impossible number ends the reading.
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

// Similar data is stored together: a compressed model is a tenth smaller that way.
void put_words(Writer& out, const TaskModelParts& parts) {
  out.put(static_cast<std::uint32_t>(parts.words.size()));
  for (const KnownWord& word : parts.words) out.put(word.word);
  for (const KnownWord& word : parts.words) out.put(word.share);
  for (const KnownWord& word : parts.words) out.put(word.scale);
  for (const KnownWord& word : parts.words) out.put(word.topic_scale);
  for (const KnownWord& word : parts.words) out.put(word.vector);
  for (const KnownWord& word : parts.words) out.put(word.topics);
}

void get_words(Reader& in, TaskModelParts& parts) {
  parts.words.resize(in.count(16 + kDimensions + kTopics));
  for (KnownWord& word : parts.words) in.get(word.word);
  for (KnownWord& word : parts.words) in.get(word.share);
  for (KnownWord& word : parts.words) in.get(word.scale);
  for (KnownWord& word : parts.words) in.get(word.topic_scale);
  for (KnownWord& word : parts.words) in.get(word.vector);
  for (KnownWord& word : parts.words) in.get(word.topics);
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

// Far beyond what training writes, and small enough that no sum overflows. False for not-a-number.
bool within(double number, double most) { return number >= -most && number <= most; }
constexpr double kGreatest = 1e6;

template <std::size_t n>
bool within(const std::array<float, n>& all) {
  return std::ranges::all_of(all, [](float each) { return within(each, kGreatest); });
}

bool is_sound(const KnownWord& word) {
  return word.share >= 0 && word.share <= 1 && word.scale >= 0 && word.scale <= 1 && word.topic_scale >= 0 &&
         word.topic_scale <= 2;  // the rarest words weigh 12, in kTopicSteps
}

// Ratings are read with three decimals, so they sum to 1 approximately.
bool is_sound(const RatedActivity& activity) {
  double sum = 0;
  for (const double each : activity.rating) {
    if (!(each >= 0 && each <= 1)) return false;
    sum += each;
  }
  return std::abs(sum - 1) <= .0101 && is_utf8(activity.id) && is_utf8(activity.name);
}

bool is_sound(const LinearReading& linear) {
  return within(linear.scale, kGreatest) && within(linear.base) &&
         std::ranges::all_of(linear.dense, [](const Leanings& each) { return within(each); });
}

bool is_sound(const NetworkReading& network) {
  return std::ranges::all_of(network.inputs, [](const auto& each) { return within(each); }) && within(network.bases) &&
         std::ranges::all_of(network.says, [](const Leanings& each) { return within(each); }) && within(network.base);
}

bool is_sound(const ModelHead& head, std::size_t readings) {
  return head.weights.size() == readings + 1 && head.spread >= 0 && head.spread <= kGreatest &&
         within(head.preference) && std::ranges::all_of(head.weights, [](const auto& each) { return within(each); });
}

// A damaged number would not stop the reading but spoil every score, and sorting not-a-number is undefined behavior.
bool is_sound(const TaskModelParts& parts) {
  const auto sound = [](const auto& each) { return is_sound(each); };
  const auto not_before = [](const KnownWord& a, const KnownWord& b) { return a.word >= b.word; };
  std::set<std::string_view> generalized;
  for (const RatedActivity& each : parts.activities) generalized.insert(generalized_activity(each.id));
  const std::size_t readings = 9 + generalized.size();
  return !parts.activities.empty() && is_sound(parts.from_text, readings) &&
         is_sound(parts.with_links, readings + 3 + generalized.size()) && is_sound(parts.linear) &&
         is_sound(parts.network) && std::ranges::all_of(parts.words, sound) &&
         std::ranges::all_of(parts.activities, sound) &&
         std::ranges::adjacent_find(parts.words, not_before) == parts.words.end();
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
  for (const auto& each : parts.network.inputs) out.put(each);
  out.put(parts.network.bases);
  out.put(parts.network.says);
  out.put(parts.network.base);
  put_activities(out, parts);
  out.put(parts.from_text);
  out.put(parts.with_links);
  return std::move(out).take();
}

Result<TaskModelParts> parse_task_model(std::string_view bytes) {
  if (!bytes.starts_with(kMagic)) return invalid("this task model has another version; make one with willai-lab train");
  Reader in(bytes.substr(kMagic.size()));
  TaskModelParts parts;
  get_words(in, parts);
  parts.rarity.resize(kBuckets);
  in.get(parts.rarity);
  in.get(parts.linear.scale);
  parts.linear.buckets.resize(kBuckets);
  in.get(parts.linear.buckets);
  in.get(parts.linear.dense);
  in.get(parts.linear.base);
  in.get(parts.network.inputs);
  in.get(parts.network.bases);
  in.get(parts.network.says);
  in.get(parts.network.base);
  get_activities(in, parts);
  in.get(parts.from_text);
  in.get(parts.with_links);
  if (!in.good() || !in.at_end() || !is_sound(parts))
    return invalid("the task model is damaged or incomplete; copy it or train it again");
  return parts;
}

}  // namespace willai::scoring
