// Google's C++ protobuf over the samples of the codec benchmark.
//
//   google_codec [--rounds R] [--iterations N] ten=FILE nested=FILE list=FILE free=FILE
//
// Prints `google <sample> <measure> <round> <value>`: nanoseconds per call, or allocations per call where
// libcount_malloc.so is preloaded. Iterations are those of the ten-field sample; the larger samples take fewer.

#include <google/protobuf/arena.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "codec.pb.h"

// From libcount_malloc.so. Weak: without it there is nothing to count with.
extern "C" uint64_t allocations_so_far() __attribute__((weak));

namespace {

// Results go here, so that no call can be left out.
volatile size_t sink;

void Require(bool fulfilled, const char* what) {
  if (fulfilled) return;
  std::fprintf(stderr, "google_codec: %s\n", what);
  std::exit(1);
}

template <typename Body>
double NanosecondsPerCall(int iterations, Body body) {
  size_t sum = 0;
  auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < iterations; i++) sum += body();
  std::chrono::duration<double, std::nano> elapsed = std::chrono::steady_clock::now() - start;
  sink = sum;
  return elapsed.count() / iterations;
}

template <typename Body>
double AllocationsPerCall(Body body) {
  const int calls = 100;
  size_t sum = 0;
  uint64_t before = allocations_so_far();
  for (int i = 0; i < calls; i++) sum += body();
  sink = sum;
  return double(allocations_so_far() - before) / calls;
}

template <typename Message>
class Sample {
 public:
  Sample(const char* name, const std::string& bytes, int iterations)
      : name_(name), bytes_(bytes), iterations_(iterations > 0 ? iterations : 1) {
    Require(message_.ParseFromString(bytes_), "the sample is no message of its type");
    // The order of map entries is free, so only the size can be compared.
    Require(message_.SerializeAsString().size() == bytes_.size(), "the sample does not come back as it was");
  }

  void Measure(int round) {
    Report("decode", round, NanosecondsPerCall(iterations_, [&] { return Decode(); }));
    Report("decode_arena", round, NanosecondsPerCall(iterations_, [&] {
             google::protobuf::Arena arena;
             auto* message = google::protobuf::Arena::CreateMessage<Message>(&arena);
             return size_t(message->ParseFromString(bytes_));
           }));
    Report("decode_reused", round, NanosecondsPerCall(iterations_, [&] {
             return size_t(reused_.ParseFromString(bytes_));
           }));
    Report("encode", round, NanosecondsPerCall(iterations_, [&] { return Encode(); }));
    Report("encode_reused", round, NanosecondsPerCall(iterations_, [&] {
             message_.SerializeToString(&out_);
             return out_.size();
           }));
  }

  void CountAllocations() {
    Report("decode_allocations", 0, AllocationsPerCall([&] { return Decode(); }));
    Report("encode_allocations", 0, AllocationsPerCall([&] { return Encode(); }));
  }

 private:
  // Into a fresh message, which is destroyed again: what a server pays for a request.
  size_t Decode() const {
    Message message;
    return size_t(message.ParseFromString(bytes_));
  }

  size_t Encode() const {
    std::string out;
    message_.SerializeToString(&out);
    return out.size();
  }

  void Report(const char* measure, int round, double value) const {
    std::printf("google %s %s %d %.2f\n", name_, measure, round, value);
  }

  const char* name_;
  const std::string bytes_;
  const int iterations_;
  Message message_, reused_;
  std::string out_;
};

std::string Read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  Require(file.good(), "cannot read a sample");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 5, iterations = 100000;
  std::string ten, nested, list, free_form;
  for (int i = 1; i < argc; i++) {
    if (!std::strcmp(argv[i], "--rounds") && i + 1 < argc) rounds = std::atoi(argv[++i]);
    else if (!std::strcmp(argv[i], "--iterations") && i + 1 < argc) iterations = std::atoi(argv[++i]);
    else if (!std::strncmp(argv[i], "ten=", 4)) ten = Read(argv[i] + 4);
    else if (!std::strncmp(argv[i], "nested=", 7)) nested = Read(argv[i] + 7);
    else if (!std::strncmp(argv[i], "list=", 5)) list = Read(argv[i] + 5);
    else if (!std::strncmp(argv[i], "free=", 5)) free_form = Read(argv[i] + 5);
    else Require(false, "usage: google_codec [--rounds R] [--iterations N] ten=FILE nested=FILE list=FILE free=FILE");
  }
  Sample<aimesh::bench::TenFields> ten_sample("ten", ten, iterations);
  Sample<aimesh::bench::NestedFields> nested_sample("nested", nested, iterations);
  Sample<aimesh::bench::TenFieldsList> list_sample("list", list, iterations / 100);
  Sample<aimesh::bench::FreeForm> free_sample("free", free_form, iterations / 50);
  for (int round = 0; round < rounds; round++) {
    ten_sample.Measure(round);
    nested_sample.Measure(round);
    list_sample.Measure(round);
    free_sample.Measure(round);
  }
  if (allocations_so_far != nullptr) {
    ten_sample.CountAllocations();
    nested_sample.CountAllocations();
    list_sample.CountAllocations();
    free_sample.CountAllocations();
  }
  return 0;
}
