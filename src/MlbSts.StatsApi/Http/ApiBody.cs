namespace MlbSts.StatsApi.Http;

/// <summary>A body as it was read, and what it weighed.</summary>
internal sealed class ApiBody
{
    public byte[] Bytes { get; set; } = [];

    public long WireBytes { get; set; }
}
