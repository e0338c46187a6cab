#include "mail/letter_writing.hpp"

namespace willai::mail {

LetterWriting::LetterWriting(LetterWriters writers) : writers_(std::move(writers)) {
  for (const auto& writer : writers_) threads_.emplace_back([this, &writer = *writer] { work(writer); });
}

LetterWriting::~LetterWriting() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  changed_.notify_all();
}

void LetterWriting::work(LetterWriter& writer) {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return ended_ || next_ < written_.size(); });
    if (ended_) return;
    const std::size_t number = next_++;
    ++busy_;
    lock.unlock();
    Result<Letter> letter = write_(writer, number);
    lock.lock();
    written_[number] = std::move(letter);
    --busy_;
    changed_.notify_all();
  }
}

LetterWriting::Batch::Batch(LetterWriting& writing, std::size_t letters, Write write) : writing_(writing) {
  {
    const std::lock_guard lock(writing_.mutex_);
    writing_.write_ = std::move(write);
    writing_.written_ = std::vector<std::optional<Result<Letter>>>(letters);
    writing_.next_ = 0;
  }
  writing_.changed_.notify_all();
}

LetterWriting::Batch::~Batch() {
  std::unique_lock lock(writing_.mutex_);
  writing_.next_ = writing_.written_.size();
  writing_.changed_.wait(lock, [&] { return writing_.busy_ == 0; });
}

Result<Letter> LetterWriting::Batch::wait_for(std::size_t number) {
  std::unique_lock lock(writing_.mutex_);
  writing_.changed_.wait(lock, [&] { return writing_.written_[number].has_value(); });
  return std::move(*writing_.written_[number]);
}

}  // namespace willai::mail
