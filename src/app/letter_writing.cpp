#include "app/letter_writing.hpp"

#include <algorithm>

namespace willai {

LetterWriting::LetterWriting(const LetterWriters& writers, std::size_t letters, Write write)
    : write_(std::move(write)), written_(letters) {
  for (std::size_t i = 0; i < std::min(writers.size(), letters); ++i)
    threads_.emplace_back([this, &writer = *writers[i]] { work(writer); });
}

LetterWriting::~LetterWriting() { next_ = written_.size(); }

void LetterWriting::work(LetterWriter& writer) {
  for (std::size_t number; (number = next_++) < written_.size();) written_[number].set_value(write_(writer, number));
}

}  // namespace willai
