// Letters of a batch written side by side, a thread a writer, and handed out in their order, so that one is sent while
// the next are written. The threads stay: what sets a PDF keeps its fonts by thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
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
  explicit LetterWriting(LetterWriters writers);
  ~LetterWriting();

  // Writes the letter of that number; must not throw, and what it uses outlives the batch.
  using Write = std::function<Result<Letter>(LetterWriter& writer, std::size_t number)>;

  class Batch {
   public:
    Batch(LetterWriting& writing, std::size_t letters, Write write);
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    // Begins no more, and waits for those that are begun.
    ~Batch();
    // Once for each number.
    Result<Letter> wait_for(std::size_t number);

   private:
    LetterWriting& writing_;
  };

 private:
  void work(LetterWriter& writer);

  std::mutex mutex_;
  std::condition_variable changed_;
  Write write_;
  std::vector<std::optional<Result<Letter>>> written_;  // of the batch
  std::size_t next_ = 0;                                // to be begun
  int busy_ = 0;                                        // begun and not written
  bool ended_ = false;
  LetterWriters writers_;
  std::vector<std::jthread> threads_;  // end before what they use
};

}  // namespace willai
