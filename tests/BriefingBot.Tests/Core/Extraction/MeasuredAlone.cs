using Xunit;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>Tests of processor time: it is the whole process's, so nothing else runs in it meanwhile.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
