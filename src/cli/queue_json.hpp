// The queue of letters for other programs: as JSON, and as Prometheus metrics.
#pragma once

#include <string>

#include "app/report_store.hpp"

namespace willai::cli {

std::string queue_json(const QueueStatus& status, Moment now);
std::string queue_metrics(const QueueStatus& status, Moment now);

}  // namespace willai::cli
