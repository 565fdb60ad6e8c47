// Things that are dear to make and that one thread uses at a time.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace fieldguide {

/// Lends what it has, and makes another where nothing is idle: as many as threads use at once.
template <typename Value>
class Pool {
 public:
  using Make = std::function<std::unique_ptr<Value>()>;

  explicit Pool(Make make) : make_(std::move(make)) {}

  /// A thing that goes back to the pool at the end of the scope.
  class Lease {
   public:
    /// `pool` must outlive the lease.
    explicit Lease(const Pool& pool) : pool_(pool), value_(pool.take()) {}
    ~Lease() { pool_.give_back(std::move(value_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Value& operator*() const { return *value_; }
    Value* operator->() const { return value_.get(); }

   private:
    const Pool& pool_;
    std::unique_ptr<Value> value_;
  };

 private:
  std::unique_ptr<Value> take() const {
    const std::lock_guard guard(mutex_);
    if (idle_.empty()) return make_();
    auto value = std::move(idle_.back());
    idle_.pop_back();
    return value;
  }
  void give_back(std::unique_ptr<Value> value) const {
    const std::lock_guard guard(mutex_);
    idle_.push_back(std::move(value));
  }

  Make make_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Value>> idle_;
};

}  // namespace fieldguide
