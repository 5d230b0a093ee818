using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Monitor.Boards;

namespace MlbSts.Monitor.Pages;

/// <summary>The first status page: one HTML file that reads <c>/status</c> every second.</summary>
internal static class StatusPage
{
    // Of a whole season the page needs the games of the day only, and of a long queue its newest items.
    private const string Today = "today";
    private const int ReviewsOfTheDay = 50;

    public static void MapStatusPage(this IEndpointRouteBuilder app)
    {
        var html = Read("StatusPage.html");
        app.MapGet(
                "/",
                (HttpContext context) =>
                {
                    context.Response.Headers.ContentSecurityPolicy =
                        "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'";
                    return TypedResults.Text(html, "text/html; charset=utf-8");
                }
            )
            .AllowAnonymous();
        app.MapGet(
                "/status",
                (
                    [FromQuery(Name = "games")] string? chosen,
                    GameBoard games,
                    ReviewBoard reviews,
                    ServiceBoard services,
                    RunTotals totals,
                    LeagueClock leagueClock
                ) =>
                    TypedResults.Ok(
                        new Status(
                            leagueClock.GetUtcNow(),
                            [.. chosen == Today ? games.On(LeagueDay.Of(leagueClock.GetUtcNow())) : games.Rows],
                            games.Filed,
                            [.. reviews.Rows.Take(chosen == Today ? ReviewsOfTheDay : int.MaxValue)],
                            reviews.Rows.Count,
                            [.. services.Rows],
                            totals.Polls,
                            totals.Diffs,
                            totals.FullFeeds,
                            totals.Unchanged,
                            totals.Failed,
                            totals.Changes,
                            totals.Bytes,
                            totals.Lag.Percentile(0.5),
                            totals.Lag.Percentile(0.95),
                            totals.Lag.Percentile(0.99),
                            totals.Refusals
                        )
                    )
            )
            .AllowAnonymous();
    }

    private static string Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"MlbSts.Monitor.Pages.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Status(
        DateTimeOffset LeagueTime,
        GameRow[] Games,
        int Filed,
        ReviewRow[] Reviews,
        int OpenReviews,
        ServiceRow[] Services,
        long Polls,
        long Diffs,
        long FullFeeds,
        long Unchanged,
        long Failed,
        long Changes,
        long Bytes,
        double? LagP50,
        double? LagP95,
        double? LagP99,
        IReadOnlyDictionary<string, long> Refusals
    );
}
