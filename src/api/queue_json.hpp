// The queue of letters for other programs: as JSON, and as Prometheus metrics.
#pragma once

#include <string>

#include "domain/queue_status.hpp"

namespace willai::api {

std::string queue_json(const QueueStatus& status, Moment now);
std::string queue_metrics(const QueueStatus& status, Moment now);

}  // namespace willai::api
