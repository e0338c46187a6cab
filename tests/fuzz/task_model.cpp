// Any bytes as a task, and as a model: a sound score or a sentence, nothing else. The first byte chooses. A model is as
// large as its buckets, so bytes are put into the place of a valid one's as well as taken for a whole.
#include "scoring/task_model.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../unit/small_task_model.hpp"
#include "base/text.hpp"

using namespace willai;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const scoring::TaskReading& reading) {
  require(reading.score.has_value() == reading.why_not.empty());
  if (!reading.score) return;
  const scoring::TaskScore& score = *reading.score;
  const double value = score.exposure.value.value();
  require(score.exposure.low.value() >= 0 && score.exposure.high.value() <= 1);
  require(score.exposure.low.value() <= value && value <= score.exposure.high.value());
  require(std::abs(score.probabilities[0] + score.probabilities[1] + score.probabilities[2] - 1) < 1e-9);
  double sum = score.others + score.wording;
  for (const scoring::Understood& each : score.because) {
    require(is_utf8(each.id) && is_utf8(each.name));
    sum += each.part;
  }
  require(std::abs(sum - value) < 1e-9);
}

const std::vector<std::string> kLinked = {"4.A.1.a.1.I01.D05"};

void read(std::string_view text) {
  static const scoring::TaskModel model(test::small_task_model());
  check(model.read(text));
  check(model.read_linked(text, kLinked));
}

void parse(std::string_view bytes) {
  const auto model = scoring::TaskModel::parse(bytes);
  if (!model.ok()) return require(!model.error().message.empty());
  const auto parts = scoring::parse_task_model(bytes);
  require(parts.ok() && scoring::to_bytes(*parts) == bytes);
  check(model->read("answer customer emails, carry boxes up the stairs"));
  check(model->read_linked("write the code", kLinked));
}

// Before the buckets stand the words, behind them all that is weighed and told.
constexpr std::size_t kBucketBytes = scoring::kBuckets + 4 + 6 * std::size_t{scoring::kBuckets};

void parse_with_words(std::string_view bytes) {
  const std::string valid = scoring::to_bytes(test::small_task_model());
  std::size_t words = 8 + 4;
  for (const char* each : test::kSmallWords)
    words += 16 + std::string_view(each).size() + scoring::kDimensions + scoring::kTopics;
  parse(valid.substr(0, 8) + std::string(bytes) + valid.substr(words));
}

void parse_with_tail(std::string_view bytes) {
  scoring::TaskModelParts none = test::small_task_model();
  none.words.clear();
  parse(scoring::to_bytes(none).substr(0, 8 + 4 + kBucketBytes + 2 * scoring::kDimensions * 12 + 12) +
        std::string(bytes));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 4) {
    case 0: read(bytes); break;
    case 1: parse(bytes); break;
    case 2: parse_with_words(bytes); break;
    default: parse_with_tail(bytes); break;
  }
  return 0;
}
