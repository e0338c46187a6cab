// The queue of letters for programs: as JSON, and as Prometheus reads metrics.
#pragma once

#include <string>

#include "domain/queue_status.hpp"

namespace willai::api {

std::string queue_json(const QueueStatus& status, Moment now);
std::string queue_metrics(const QueueStatus& status, Moment now);

}  // namespace willai::api
