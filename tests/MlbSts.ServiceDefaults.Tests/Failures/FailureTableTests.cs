using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.Messaging;
using MlbSts.ServiceDefaults.Failures;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.ServiceDefaults.Tests.Failures;

public sealed class FailureTableTests
{
    private const int NoSpaceLeft = 28;
    private const int DiskQuota = 122;

    public static TheoryData<Exception, string, int, string> Kinds =>
        new()
        {
            { new OptionsValidationException("A", typeof(object), ["A:B is 'c'."]), "setting", 78, "A:B is 'c'." },
            { new RefusedException(69, "Take another."), "refused", 69, "Take another." },
            { new IOException("No space left on device : '/x/y'", NoSpaceLeft), "disk full", 74, "/x/y" },
            { new IOException("Disk quota exceeded", DiskQuota), "disk full", 74, "Free some space" },
            { new IOException("Failed to create '/x/y' with allocation size '9' because the disk was full."), "disk full", 74, "/x/y" },
            { new UnauthorizedAccessException("Access to the path '/x' is denied."), "rights", 77, "'/x'" },
            { new IOException("Read-only file system : '/x'", 30), "rights", 77, "'/x'" },
            { new DirectoryNotFoundException("Could not find a part of the path '/x/y'."), "folder", 73, "'/x/y'" },
            { new IOException("The file '/x' already exists.", 17), "folder", 73, "'/x'" },
            { new IOException("Input/output error : '/x'", 5), "disk", 74, "'/x'" },
            { new SocketException((int)SocketError.AddressAlreadyInUse), "port taken", 69, "stop what listens there" },
            { new SocketException((int)SocketError.AccessDenied), "port not allowed", 77, "the right" },
            { new ObjectStoreUnavailableException("No answer."), "store", 69, "ObjectStore:*" },
            { new ObjectStoreException("The bucket has no lock."), "store", 78, "ObjectStore:*" },
            { new MessagingException("No broker."), "broker", 69, "Kafka:*" },
            { new InvalidDataException("Failed to load 'x.json'.", new FormatException("No JSON.")), "setting", 78, "No JSON." },
            { new InvalidOperationException("Odd."), "fault of MlbSts", 70, "report it" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_its_exit_code_and_says_what_to_do(Exception exception, string name, int exitCode, string told)
    {
        foreach (var thrown in (Exception[])[exception, new InvalidOperationException("x", exception), new AggregateException(exception)])
        {
            if (name == "fault of MlbSts" && thrown != exception)
                continue;
            var failure = Failure.Of(thrown);
            Assert.Equal((name, exitCode), (failure.Name, failure.ExitCode));
            Assert.Contains(told, failure.Lines[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_disk_that_is_really_full_is_known_as_such()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        var thrown = Assert.ThrowsAny<IOException>(() =>
        {
            using var file = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            file.Write(new byte[1 << 16]);
            file.Flush(flushToDisk: false);
        });
        Assert.Equal("disk full", Failure.Of(thrown).Name);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}", "port taken", "http://127.0.0.1:{0}")]
    [InlineData("http://192.0.2.77:5", "no address of this machine", "127.0.0.1")]
    [InlineData("127.0.0.1", "setting", "http://127.0.0.1:5101")]
    [InlineData("http://127.0.0.1:99999", "setting", "0 to 65535")]
    [InlineData("https://127.0.0.1:0", "setting", "urls")]
    public async Task An_address_that_cannot_be_listened_on_is_told(string urls, string name, string told)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(string.Format(CultureInfo.InvariantCulture, urls, port));
        await using var app = builder.Build();
        var failure = Failure.Of(await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(name, failure.Name);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, told, port), failure.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_operators_has_the_same_table()
    {
        var text = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "operations.md"));
        var section = text[text.IndexOf("## Exit codes", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 5, StringComparison.Ordinal)];
        var told = section
            .Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && int.TryParse(cells[1], CultureInfo.InvariantCulture, out _))
            .Select(cells => (int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2]))
            .ToHashSet();
        Assert.Subset(told, FailureTable.Kinds.Select(kind => (kind.ExitCode, kind.Name)).ToHashSet());
        Assert.Equal(
            typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (int)code.GetValue(null)!).Order(),
            told.Select(row => row.Item1).Distinct().Order()
        );
    }
}
