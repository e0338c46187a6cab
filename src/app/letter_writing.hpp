// Letters of a batch written side by side, a thread a writer, and handed out in their order, so that one is sent while
// the next are written.
#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "domain/letter.hpp"
#include "domain/report_topic.hpp"

namespace willai {

// Writes letters; press/ answers with an edition. Used by one thread at a time.
class LetterWriter {
 public:
  virtual ~LetterWriter() = default;
  virtual Result<Letter> confirmation(const ReportTopic& topic, const LetterLinks& links) = 0;
  virtual Result<Letter> report(const ReportTopic& topic, const LetterLinks& links) = 0;
};

using LetterWriters = std::vector<std::unique_ptr<LetterWriter>>;

class LetterWriting {
 public:
  // `write` writes the letter of that number; it must not throw. All of it outlives this.
  using Write = std::function<Result<Letter>(LetterWriter& writer, std::size_t number)>;
  LetterWriting(const LetterWriters& writers, std::size_t letters, Write write);
  // Begins no more, and waits for those that are begun.
  ~LetterWriting();

  // Once for each number.
  Result<Letter> wait_for(std::size_t number) { return written_[number].get_future().get(); }

 private:
  void work(LetterWriter& writer);

  Write write_;
  std::vector<std::promise<Result<Letter>>> written_;
  std::atomic<std::size_t> next_ = 0;
  std::vector<std::jthread> threads_;  // end before what they use
};

}  // namespace willai
