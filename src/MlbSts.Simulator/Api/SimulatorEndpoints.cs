namespace MlbSts.Simulator.Api;

/// <summary>What the real API does not have: the clock, the plan, the faults. Never faulty themselves.</summary>
internal static class SimulatorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, SimulatedLeague league)
    {
        routes.MapGet("/simulator/clock", () => league.Clock.Reading).DisableHttpMetrics();
        routes.MapPost("/simulator/begin", () => league.Begin());
        routes.MapGet("/simulator/plan", () => new PlanAnswer(league.Plan(), league.Warnings));
        routes.MapGet("/simulator/faults", () => league.FaultCounts);
    }

    internal sealed record PlanAnswer(IReadOnlyList<PlannedGame> Games, IReadOnlyList<string> Warnings);
}
