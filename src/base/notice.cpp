#include "base/notice.hpp"

#include <atomic>
#include <cstdio>

namespace willai {
namespace {

std::atomic<NoticeTaker> notice_taker = nullptr;

}  // namespace

void take_notices(NoticeTaker taker) { notice_taker = taker; }

void notify_operator(std::string_view topic, std::string_view sentence) {
  if (const NoticeTaker taker = notice_taker) return taker(topic, sentence);
  std::fprintf(stderr, "willai: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

}  // namespace willai
