"""Jobs: homeworks written in the background, resumed after a crash, never twice."""

from service.jobs.running import ask_homework, jobs_ready, start_jobs, stop_jobs

__all__ = ["ask_homework", "jobs_ready", "start_jobs", "stop_jobs"]
