#include "operating/metrics.hpp"

#include <fmt/format.h>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <compare>
#include <map>
#include <mutex>

#include "operating/process_facts.hpp"

namespace willai::operating {
namespace {

using prometheus::ClientMetric;
using prometheus::Family;
using prometheus::MetricFamily;
using prometheus::MetricType;

// In seconds: from a cached page to the longest that a server waits for an answer.
const prometheus::Histogram::BucketBoundaries kBuckets{.0001, .00025, .0005, .001, .0025, .005, .01, .025,
                                                       .05,   .1,     .25,   .5,   1,     2.5,  5,   10};

constexpr std::string_view kNoRoute = "none";

MetricFamily family(const char* name, const char* help, MetricType type, double value) {
  ClientMetric metric;
  (type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = value;
  return {name, help, type, {metric}};
}

MetricFamily gauge(const char* name, const char* help, double value) { return family(name, help, MetricType::Gauge, value); }
MetricFamily counter(const char* name, const char* help, std::uint64_t value) {
  return family(name, help, MetricType::Counter, static_cast<double>(value));
}

using Families = std::vector<MetricFamily>;

void add_load(const http::Load& load, Families& all) {
  all.push_back(gauge("willai_http_connections", "Connections that are open.", static_cast<double>(load.connections)));
  all.push_back(gauge("willai_http_in_flight", "Requests that have begun to arrive and are not answered.",
                      static_cast<double>(load.in_flight)));
  all.push_back(gauge("willai_http_making", "Answers that take long, made now or waiting for a thread.",
                      static_cast<double>(load.making)));
  all.push_back(gauge("willai_http_store_waiting", "Answers that wait for the store of reports.",
                      static_cast<double>(load.waiting)));
  all.push_back(gauge("willai_http_uploads", "Uploaded files that are read now or wait for it.",
                      static_cast<double>(load.reading)));
  all.push_back(gauge("willai_http_unsent_bytes", "Bytes that clients have not taken.",
                      static_cast<double>(load.unsent_bytes)));
  all.push_back(counter("willai_http_connections_accepted_total", "Connections accepted.", load.accepted));
  all.push_back(counter("willai_http_connections_refused_total", "Connections closed at once, because all were busy.",
                        load.refused));
  all.push_back(counter("willai_http_connections_displaced_total", "Idle connections closed to make room for new ones.",
                        load.displaced));
}

void add_letters(const LetterTally& letters, Families& all) {
  all.push_back(counter("willai_letters_sent_total", "Letters that a mail server accepted.", letters.sent));
  all.push_back(counter("willai_letters_delayed_total", "Letters put back, to be tried later.", letters.held_up));
  all.push_back(counter("willai_letters_given_up_total", "Letters stopped or set aside.", letters.given_up));
}

void add_store(const store::StoreTally& store, Families& all) {
  all.push_back(counter("willai_store_calls_total", "Questions to the store of reports.", store.calls));
  all.push_back(counter("willai_store_errors_total", "Questions to the store of reports that failed.", store.failures));
  all.push_back(counter("willai_store_connections_total", "Connections made to the store of reports.", store.openings));
}

void add_process(Families& all) {
  const ProcessFacts facts = process_facts();
  all.push_back(gauge("process_resident_memory_bytes", "Resident memory size in bytes.", facts.resident_bytes));
  all.push_back(gauge("process_open_fds", "Number of open file descriptors.", facts.open_files));
  all.push_back(gauge("process_max_fds", "Maximum number of open file descriptors.", facts.most_files));
  all.push_back(gauge("process_threads", "Number of threads.", facts.threads));
  all.push_back(gauge("process_start_time_seconds", "Start time of the process since 1970 in seconds.", facts.started));
  all.push_back(family("process_cpu_seconds_total", "User and system CPU time in seconds.", MetricType::Counter,
                       facts.cpu_seconds));
}

}  // namespace

struct Metrics::Impl {
  // One per route, method and class of status. The library looks labels up in a table of its own, which is slow.
  struct Kind {
    std::string_view route;
    http::Method method;
    int status_class;
    auto operator<=>(const Kind&) const = default;
  };

  prometheus::Registry registry;
  Family<prometheus::Counter>& requests =
      prometheus::BuildCounter().Name("willai_http_requests_total").Help("Requests answered.").Register(registry);
  Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                               .Name("willai_http_request_seconds")
                                               .Help("Time from the last byte of a request to its answer.")
                                               .Register(registry);
  Family<prometheus::Counter>& bytes =
      prometheus::BuildCounter().Name("willai_http_response_bytes_total").Help("Bytes of bodies.").Register(registry);
  Family<prometheus::Gauge>& build =
      prometheus::BuildGauge().Name("willai_build_info").Help("The program and its models.").Register(registry);
  Family<prometheus::Gauge>& edition =
      prometheus::BuildGauge().Name("willai_edition_info").Help("The edition in use.").Register(registry);
  Family<prometheus::Counter>& switches = prometheus::BuildCounter()
                                              .Name("willai_edition_switches_total")
                                              .Help("Other editions put in use, and those that were refused.")
                                              .Register(registry);
  prometheus::Counter& all_bytes = bytes.Add({});
  prometheus::Gauge* shown = nullptr;
  std::mutex mutex;
  std::map<Kind, prometheus::Counter*> counters;
  std::map<std::string_view, prometheus::Histogram*> histograms;

  prometheus::Counter& counter_of(const Kind& kind);
  prometheus::Histogram& histogram_of(std::string_view route);
};

prometheus::Counter& Metrics::Impl::counter_of(const Kind& kind) {
  prometheus::Counter*& found = counters[kind];
  if (!found)
    found = &requests.Add({{"route", std::string(kind.route)},
                           {"method", std::string(http::word_of(kind.method))},
                           {"status", fmt::format("{}xx", kind.status_class)}});
  return *found;
}

prometheus::Histogram& Metrics::Impl::histogram_of(std::string_view route) {
  prometheus::Histogram*& found = histograms[route];
  if (!found) found = &seconds.Add({{"route", std::string(route)}}, kBuckets);
  return *found;
}

Metrics::Metrics(const system::BuildFacts& build) : impl_(std::make_unique<Impl>()) {
  impl_->build
      .Add({{"version", std::string(build.version)},
            {"commit", std::string(build.commit)},
            {"task_model", std::string(build.task_model)},
            {"title_model", std::string(build.title_model)}})
      .Set(1);
  for (const char* const outcome : {"done", "refused"}) impl_->switches.Add({{"outcome", outcome}});
}

Metrics::~Metrics() = default;

void Metrics::count(const http::Served& served) {
  const std::string_view route = served.route.empty() ? kNoRoute : served.route;
  const std::lock_guard lock(impl_->mutex);
  impl_->counter_of({route, served.method, served.status / 100}).Increment();
  impl_->histogram_of(route).Observe(std::chrono::duration<double>(served.took).count());
  impl_->all_bytes.Increment(static_cast<double>(served.bytes));
}

void Metrics::show_edition(const EditionFacts& facts) {
  const std::lock_guard lock(impl_->mutex);
  if (impl_->shown) impl_->edition.Remove(impl_->shown);
  impl_->shown = &impl_->edition.Add({{"volume", fmt::to_string(facts.number.volume)},
                                      {"number", fmt::to_string(facts.number.number)},
                                      {"date", facts.number.date.iso()},
                                      {"digest", facts.proof.digest.substr(0, 12)}});
  impl_->shown->Set(1);
}

void Metrics::count_switch(bool is_done) {
  impl_->switches.Add({{"outcome", is_done ? "done" : "refused"}}).Increment();
}

std::string Metrics::text(const Now& now) const {
  Families all = impl_->registry.Collect();
  all.push_back(gauge("willai_ready", "1 while the program wants requests.", now.is_ready ? 1 : 0));
  if (now.load) add_load(*now.load, all);
  if (now.letters) add_letters(*now.letters, all);
  if (now.store) add_store(*now.store, all);
  if (now.store_answers)
    all.push_back(gauge("willai_store_up", "1 if the store of reports answered just now.", *now.store_answers ? 1 : 0));
  add_process(all);
  return prometheus::TextSerializer().Serialize(all);
}

}  // namespace willai::operating
