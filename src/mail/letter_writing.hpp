// Writes the letters of a batch in parallel, one thread per writer, and hands them out in order, so that one is sent
// while the next are written. The threads are kept, because PDF fonts are cached per thread.
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

namespace willai::mail {

// Writes letters. routing implements it with an edition. One thread uses it at a time.
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

  // Writes the letter with this number. Must not throw; what it uses must outlive the batch.
  using Write = std::function<Result<Letter>(LetterWriter& writer, std::size_t number)>;

  class Batch {
   public:
    Batch(LetterWriting& writing, std::size_t letters, Write write);
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    // Starts no more letters, and waits for those already started.
    ~Batch();
    // Call once per number.
    Result<Letter> wait_for(std::size_t number);

   private:
    LetterWriting& writing_;
  };

 private:
  void work(LetterWriter& writer);

  std::mutex mutex_;
  std::condition_variable changed_;
  Write write_;
  std::vector<std::optional<Result<Letter>>> written_;  // number within the batch
  std::size_t next_ = 0;                                // to be started
  int busy_ = 0;                                        // started, but not yet written
  bool ended_ = false;
  LetterWriters writers_;
  std::vector<std::jthread> threads_;  // threads end before the data they use
};

}  // namespace willai::mail
