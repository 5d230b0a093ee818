namespace MlbSts.StatsApi.Http;

/// <summary>A body is bigger than is accepted.</summary>
internal sealed class BodyTooLargeException(int limit)
    : Exception($"The body is bigger than the {limit} bytes that StatsApi:MaxAnswerBytes allows.");
