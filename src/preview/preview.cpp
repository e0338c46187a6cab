#include "preview/preview.hpp"

#include <fmt/format.h>

#include "preview/preview_pages.hpp"
#include "routing/route.hpp"
#include "routing/router.hpp"

namespace willai::preview {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kLongestWait{20};  // of a browser for news; then it asks again
constexpr std::size_t kMostWaiting = 200;
constexpr std::chrono::milliseconds kLong{1500};  // to wait for a page without a word

// Two runs of the program have no state in common.
std::string name_of_run() { return fmt::format("{:x}", Clock::now().time_since_epoch().count()); }

bool are_same(const std::vector<importers::Reject>& one, const std::vector<importers::Reject>& other) {
  return std::ranges::equal(one, other, [](const importers::Reject& a, const importers::Reject& b) {
    return sentence_for(a) == sentence_for(b);
  });
}

}  // namespace

struct Preview::Shown {
  News news;
  std::string file{};                              // "" before the first edition without faults
  std::shared_ptr<const store::EditionReader> edition{};  // keeps the file
  routing::SiteOptions site;                    // with what routers make of this edition and share
};

// What a thread has made of what is shown.
struct Preview::Reader {
  std::string file;
  std::optional<routing::Router> router;
};

Result<std::unique_ptr<Preview>> Preview::open(publish::PublishRequest request, routing::SiteOptions site) {
  const std::string folder = request.content_folder;
  TrialPress press = TRY(TrialPress::open(std::move(request)));
  return std::unique_ptr<Preview>(new Preview(std::move(press), folder, site));
}

Preview::Preview(TrialPress press, const std::string& folder, const routing::SiteOptions& site)
    : watch_(folder), press_(std::move(press)), site_(site), first_(print()) {
  shown_ = std::make_shared<Shown>(Shown{.news = {.state = name_of_run(), .folder = folder}, .site = site_});
  show(first_);
}

Preview::~Preview() = default;

std::shared_ptr<const Preview::Shown> Preview::shown() {
  const std::lock_guard lock(mutex_);
  return shown_;
}

// False if it is what was shown before: somebody saved a file without a change, or changed what no page says.
bool Preview::show(const Trial& trial) {
  const auto before = shown();
  const bool has_same_edition =
      trial.faults.empty() ? before->edition && before->edition->proof().digest == trial.edition->proof().digest : true;
  if (changes_ > 0 && has_same_edition && are_same(before->news.faults, trial.faults)) return false;
  auto now = std::make_shared<Shown>(*before);
  now->news.state = fmt::format("{}-{}", before->news.state.substr(0, before->news.state.find('-')), ++changes_);
  now->news.faults = trial.faults;
  now->news.has_edition = trial.edition || before->edition;
  if (trial.edition) {
    now->file = trial.file;
    now->edition = trial.edition;
    now->site = routing::for_another_edition(now->site);
    if (site_.contact.empty()) now->site.contact = trial.edition->load_facts().site.contact;
  }
  {
    const std::lock_guard lock(mutex_);
    shown_ = std::move(now);
  }
  answer_waiting(Clock::time_point::max());
  return true;
}

http::ServerOptions Preview::options(http::ServerOptions given) {
  given.work_of = [](const http::PageRequest& request) {
    return request.path == kNews ? http::Work::later : routing::work_of(request);
  };
  given.reads_query = [](std::string_view path) { return path == kNews || routing::reads_query(path); };
  given.answer_later = [this](const http::PageRequest& request, http::TakeAnswer take) {
    answer_later(request, std::move(take));
  };
  return given;
}

http::Handler Preview::handler() {
  return [this, reader = std::make_shared<Reader>()](const http::PageRequest& request) {
    const auto now = shown();
    if (auto own = own_page(request.path)) return std::move(*own);
    if (now->file.empty()) return page_of_faults(now->news);
    if (reader->file != now->file || !reader->router) {
      reader->router.reset();
      if (auto opened = routing::Router::open(now->file, now->site); opened.ok()) reader->router = std::move(*opened);
      reader->file = now->file;
    }
    if (!reader->router) return page_of_faults(now->news);
    return with_news(reader->router->respond(request), now->news, now->site.base_path);
  };
}

void Preview::answer_later(const http::PageRequest& request, http::TakeAnswer take) {
  std::unique_lock lock(mutex_);
  const std::string state = shown_->news.state;
  if (is_stopped_ || waiting_.size() >= kMostWaiting || request.query != "seen=" + state) {
    lock.unlock();
    return take(news_page(state, {}));
  }
  waiting_.push_back({Clock::now() + kLongestWait, std::move(take)});
}

// Those who need not wait any longer than `until`.
void Preview::answer_waiting(Clock::time_point until, std::chrono::seconds making) {
  std::deque<Waiting> answered;
  std::string state;
  {
    const std::lock_guard lock(mutex_);
    state = shown_->news.state;
    while (!waiting_.empty() && waiting_.front().until <= until) {
      answered.push_back(std::move(waiting_.front()));
      waiting_.pop_front();
    }
  }
  for (Waiting& each : answered) each.take(news_page(state, making));
}

Trial Preview::print() {
  const auto began = Clock::now();
  Trial trial = press_.print();
  took_ = Clock::now() - began;
  return trial;
}

void Preview::run(const std::stop_token& stop, const std::function<void(std::chrono::seconds)>& begin,
                  const std::function<void(const Trial&)>& tell) {
  while (!stop.stop_requested()) {
    if (watch_.wait(std::chrono::milliseconds(200))) {
      const auto expected = std::chrono::ceil<std::chrono::seconds>(took_);
      const bool is_long = took_ >= kLong;
      if (is_long) begin(expected), answer_waiting(Clock::time_point::max(), expected);
      const Trial trial = print();
      if (show(trial)) tell(trial);
      else if (is_long) answer_waiting(Clock::time_point::max());
    }
    answer_waiting(Clock::now());
  }
}

void Preview::stop() {
  {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
  }
  answer_waiting(Clock::time_point::max());
}

}  // namespace willai::preview
