namespace MlbSts.Simulator.Faults;

/// <summary>Finds what befalls a request.</summary>
internal static class DealtFaults
{
    private static readonly DealtFault Nothing = new(FaultKind.None, 0);

    public static DealtFault Dealt(this HttpContext context) => context.Features.Get<DealtFault>() ?? Nothing;
}
